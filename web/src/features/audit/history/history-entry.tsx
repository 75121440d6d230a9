import type { AuditEvent } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { ChevronDown, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { Ago } from '@/ui/time.tsx';
import { ChangeList } from '../event/change-list.tsx';
import { actionLabel } from '../labels/actions.ts';
import { Actor } from '../labels/actor.tsx';
import { describeChanges, fieldChanges } from '../labels/changes.ts';
import { TargetLabel } from '../labels/target-label.tsx';

interface HistoryEntryProps {
  id: string;
  event: AuditEvent;
  /** Whether it is about the record itself; otherwise the document is named. */
  isOwn: boolean;
  /** If given, the record can be restored to its version after this event. */
  onRestore?: (() => void) | undefined;
}

/** One event of a record: a line that expands to its changes. */
export function HistoryEntry({ id, event, isOwn, onRestore }: HistoryEntryProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const changes = fieldChanges(event);
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5 text-table">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0 break-words">
          <span className="font-medium">
            <Actor event={event} />
          </span>{' '}
          <Link to="/audit" search={{ event: id }} className="hover:underline">
            {actionLabel(event.action)}
          </Link>
          {event.outcome === 'refused' && ' and was refused'}
          {!isOwn && event.target && (
            <span className="ml-1.5 text-xs">
              <TargetLabel path={event.target} />
            </span>
          )}
        </span>
        <span className="text-xs text-ink-3">
          <Ago time={event.at} />
        </span>
      </div>
      {event.reason && <span className="text-xs text-ink-2">“{event.reason}”</span>}
      {(changes.length > 0 || onRestore) && (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          {changes.length > 0 && (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={panel}
              onClick={() => setOpen(!open)}
              className="flex min-w-0 flex-1 items-center gap-1 rounded-sm text-left text-xs text-ink-2 hover:text-ink"
            >
              <ChevronDown
                aria-hidden
                className={cn('size-3.5 shrink-0 text-ink-3', !open && '-rotate-90')}
              />
              <span className="truncate">{describeChanges(event)}</span>
            </button>
          )}
          {onRestore && (
            <Button size="sm" variant="ghost" onClick={onRestore} className="ml-auto">
              <Undo2 aria-hidden />
              Restore this version
            </Button>
          )}
        </div>
      )}
      {open && (
        <div id={panel} className="pt-1">
          <ChangeList changes={changes} />
        </div>
      )}
    </li>
  );
}
