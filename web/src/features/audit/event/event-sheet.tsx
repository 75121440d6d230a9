import { type AuditEvent, auditEventPath } from '@nest/model';
import { SearchX } from 'lucide-react';
import { auditEventDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Sheet, SheetContent } from '@/ui/sheet.tsx';
import { EmptyState } from '@/ui/states.tsx';
import { actionLabel } from '../labels/actions.ts';
import { Actor } from '../labels/actor.tsx';
import { fieldChanges } from '../labels/changes.ts';
import { Refused } from '../list/columns.tsx';
import { ChangeList } from './change-list.tsx';
import { EventFacts } from './event-facts.tsx';

interface EventSheetProps {
  id: string;
  onClose(): void;
}

/** One event beside the list: who, what, when and from where, and what it changed. */
export function EventSheet({ id, onClose }: EventSheetProps) {
  const live = useLiveDoc(auditEventDocument, auditEventPath(id));
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title="Event" className="w-[min(34rem,calc(100vw-2.5rem))]">
        {live.data?.ok ? (
          <Found id={id} event={live.data.data} />
        ) : (
          <LiveProblem
            live={live}
            noun="event"
            lines={8}
            missing={
              <EmptyState icon={SearchX} title="There is no such event">
                The address may be mistyped, or the event is older than the log is kept.
              </EmptyState>
            }
          />
        )}
      </SheetContent>
    </Sheet>
  );
}

function Found({ id, event }: { id: string; event: AuditEvent }) {
  const changes = fieldChanges(event);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-base">
        <span>
          <span className="font-medium">
            <Actor event={event} />
          </span>{' '}
          {actionLabel(event.action)}
        </span>
        {event.outcome === 'refused' && <Refused />}
      </p>
      {event.reason && (
        <blockquote className="border-l-2 border-line-strong pl-3 text-table text-ink-2">
          {event.reason}
        </blockquote>
      )}
      <EventFacts id={id} event={event} />
      {changes.length > 0 && (
        <section aria-label="What changed" className="flex flex-col gap-2">
          <h3 className="text-table font-medium">What changed</h3>
          <ChangeList changes={changes} />
        </section>
      )}
    </>
  );
}
