import { rolePath } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { Copy, Ellipsis, History, Pencil, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { HistorySheet } from '@/features/audit/index.ts';
import { calls } from '@/lib/calls/calls.ts';
import { type CallFailure, hasFailed, useCall } from '@/lib/calls/use-call.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Button } from '@/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { grantProblem } from '../data/permissions.ts';
import type { NamedRole } from '../data/use-roles.ts';
import type { RoleQuestion } from './role-dialog.tsx';

interface RoleHeadProps {
  role: NamedRole;
  canManage: boolean;
  onAsk(question: RoleQuestion): void;
}

/** The header of a role's column, with the role's actions. */
export function RoleHead({ role, canManage, onAsk }: RoleHeadProps) {
  const navigate = useNavigate();
  const session = useSession();
  const call = useCall();
  const [asking, setAsking] = useState(false);
  const [history, setHistory] = useState(false);
  const { id, name, description, permissions, builtIn } = role;
  const remove = async () => {
    const answer = await call(calls.deleteRole, { roleId: id });
    if (hasFailed(answer)) return tell(answer);
    toast.success(`Role ${name} deleted`, {
      duration: 8_000,
      action: { label: 'Undo', onClick: () => void restore() },
    });
  };
  const restore = async () => {
    const again = { roleId: null, name, description, permissions };
    const answer = await call(calls.saveRole, again);
    if (hasFailed(answer)) return tell(answer);
    toast.success(`Role ${name} is back`);
  };
  return (
    <th
      scope="col"
      className="sticky top-0 z-10 min-w-28 border-b border-line bg-surface px-3 py-2 text-center align-bottom"
    >
      <span className="flex items-center justify-center gap-1">
        <span className="font-medium" title={description}>
          {name}
        </span>
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="icon-sm" className="size-6" aria-label={`Role ${name}`}>
              <Ellipsis aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuItem onSelect={() => void navigate({ to: '/team', search: { role: id } })}>
              <Users aria-hidden />
              Who holds it
            </DropdownMenuItem>
            {session.can('audit.read') && (
              <DropdownMenuItem onSelect={() => setHistory(true)}>
                <History aria-hidden />
                History
              </DropdownMenuItem>
            )}
            {canManage && (
              <DropdownMenuItem onSelect={() => onAsk({ kind: 'new', copyOf: id })}>
                <Copy aria-hidden />
                Copy into a new role
              </DropdownMenuItem>
            )}
            {canManage && !builtIn && (
              <>
                <DropdownMenuItem onSelect={() => onAsk({ kind: 'edit', roleId: id })}>
                  <Pencil aria-hidden />
                  Change name and description
                </DropdownMenuItem>
                <DropdownMenuSeparator />
                <DropdownMenuItem
                  disabled={grantProblem(session, role) !== null}
                  onSelect={() => setAsking(true)}
                >
                  <Trash2 aria-hidden />
                  Delete
                </DropdownMenuItem>
              </>
            )}
          </DropdownMenuContent>
        </DropdownMenu>
      </span>
      <span className="block text-2xs font-normal text-ink-3">
        {builtIn ? 'Built in' : 'Your own'}
      </span>
      {history && (
        <HistorySheet
          name={`Role ${name}`}
          documents={[rolePath(id)]}
          onClose={() => setHistory(false)}
        />
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        title={`Delete the role ${name}?`}
        description="It can be deleted while nobody holds it and nobody is invited to it."
        confirm="Delete"
        onConfirm={() => void remove()}
      />
    </th>
  );
}

function tell({ failed }: CallFailure): void {
  if (failed) toast.error(failed);
}
