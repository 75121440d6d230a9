import { ChevronDown } from 'lucide-react';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { grantProblem } from '../data/permissions.ts';
import type { MemberActions, Target } from '../data/use-member-actions.ts';
import type { useRoles } from '../data/use-roles.ts';

interface RoleMenuProps {
  targets: readonly Target[];
  roles: ReturnType<typeof useRoles>;
  actions: MemberActions;
}

/** Changes the role of members; roles that one may not grant show the reason. */
export function RoleMenu({ targets, roles, actions }: RoleMenuProps) {
  const session = useSession();
  const changing = targets.filter(({ status }) => status !== 'removed');
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button busy={actions.busy} disabled={changing.length === 0}>
          Change role
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="max-w-80">
        {roles.roles.map((role) => {
          const problem = grantProblem(session, role);
          const have = changing.every((target) => target.role === role.id);
          const hint = have ? 'Current role' : (problem ?? role.description);
          return (
            <DropdownMenuItem
              key={role.id}
              disabled={have || problem !== null}
              className="flex-col items-start gap-0"
              onSelect={() => void actions.changeRole(changing, role.id, role.name)}
            >
              <span className="font-medium">{role.name}</span>
              <span className="line-clamp-2 text-xs text-ink-3">{hint}</span>
            </DropdownMenuItem>
          );
        })}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
