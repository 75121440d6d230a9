import type { TrashEntry } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { Trash2, Undo2 } from 'lucide-react';
import { useMemberName } from '@/lib/members/use-members.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/states.tsx';
import { Ago } from '@/ui/time.tsx';
import { useTrashActions } from '../actions/use-trash-actions.ts';
import { TimeLeft } from '../list/time-left.tsx';
import { canRestore } from '../permissions.ts';

/** The details of a phenomenon in the trash, with a restore button. */
export function InTrash({ id, entry }: { id: string; entry: TrashEntry }) {
  const actions = useTrashActions();
  const session = useSession();
  const by = useMemberName(entry.trashedBy);
  const isMerged = entry.kind === 'merged';
  const target = [{ id, title: entry.title }];
  return (
    <EmptyState
      icon={Trash2}
      title={`“${entry.title}” ${isMerged ? 'was merged' : 'is in the trash'}`}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          {canRestore(session, entry.kind) && (
            <Button
              variant="primary"
              busy={actions.busy || entry.status === 'restoring'}
              disabled={entry.status === 'purging'}
              onClick={() => void (isMerged ? actions.undoMerge(target) : actions.restore(target))}
            >
              <Undo2 aria-hidden />
              {isMerged ? 'Undo the merge' : 'Restore'}
            </Button>
          )}
          <Button asChild>
            <Link to="/trash" search={{ kind: isMerged ? 'merged' : undefined }}>
              Trash
            </Link>
          </Button>
        </span>
      }
    >
      <p>
        By {by} <Ago time={entry.trashedAt} />
        {entry.reason && `: ${entry.reason}`}
      </p>
      <p>
        <TimeLeft entry={entry} />
      </p>
    </EmptyState>
  );
}
