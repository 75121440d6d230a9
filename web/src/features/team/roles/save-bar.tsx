import { calls } from '@/lib/calls/calls.ts';
import { useCall } from '@/lib/calls/use-call.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { useSubmit } from '@/ui/form/use-submit.ts';
import type { NamedRole } from '../data/use-roles.ts';
import { changesOf, type RoleDraft } from './role-drafts.ts';

interface SaveBarProps {
  role: NamedRole;
  draft: RoleDraft;
  onDone(): void;
}

/** Unsaved changes of one role. Saving them changes its members' permissions immediately. */
export function SaveBar({ role, draft, onDone }: SaveBarProps) {
  const call = useCall();
  const { busy, submit } = useSubmit(toast.error);
  const { id: roleId, name, description } = role;
  const { given, taken } = changesOf(draft);
  const counts = [
    given.length > 0 && `${given.length} given`,
    taken.length > 0 && `${taken.length} taken away`,
  ].filter(Boolean);
  const put = async ({ seen, permissions }: RoleDraft, done: string, undo?: () => void) => {
    const saved = await submit(
      call(calls.saveRole, {
        roleId,
        name,
        description,
        permissions: [...permissions],
        seen: [...seen],
      }),
    );
    if (!saved) return false;
    toast.success(done, {
      duration: undo ? 8_000 : undefined,
      action: undo && { label: 'Undo', onClick: undo },
    });
    return true;
  };
  const back = { seen: draft.permissions, permissions: draft.seen };
  const save = async () => {
    if (await put(draft, `Role ${name} saved`, () => void put(back, 'Undone'))) onDone();
  };
  return (
    <section
      aria-label={`Changes of ${name}`}
      className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-raised px-3 py-2"
    >
      <span className="mr-auto text-table">
        <span className="font-medium">{name}</span>{' '}
        <span className="tabular text-ink-2">{counts.join(', ')}</span>
      </span>
      <Button variant="ghost" onClick={onDone}>
        Discard
      </Button>
      <Button variant="primary" busy={busy} onClick={() => void save()}>
        Save {name}
      </Button>
    </section>
  );
}
