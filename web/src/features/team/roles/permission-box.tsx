import { PERMISSIONS, type Permission } from '@nest/model';
import { Check, Minus } from 'lucide-react';
import { Checkbox } from '@/ui/checkbox.tsx';
import { cn } from '@/ui/cn.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import type { NamedRole } from '../data/use-roles.ts';
import type { RoleDraft } from './role-drafts.ts';

interface PermissionBoxProps {
  role: NamedRole;
  permission: Permission;
  draft: RoleDraft | undefined;
  canManage: boolean;
  /** Whether the user has the permission, and so may grant and revoke it. */
  holds: boolean;
  onToggle(): void;
}

/** Whether a role grants a permission: a checkbox if it can be changed, otherwise an icon. */
export function PermissionBox(props: PermissionBoxProps) {
  const { role, permission, draft, canManage, holds } = props;
  const granted = (draft?.permissions ?? role.permissions).includes(permission);
  const changed = draft !== undefined && granted !== draft.seen.includes(permission);
  const label = `${role.name}: ${PERMISSIONS[permission]}`;
  return (
    <td
      className={cn(
        'border-b border-line px-3 py-1.5 text-center align-middle group-hover:bg-hover',
        changed && 'bg-signal/12',
      )}
    >
      {role.builtIn || !canManage ? (
        <Mark granted={granted} />
      ) : (
        <Tooltip
          label={holds ? label : 'You do not have this right, so you can neither give nor take it.'}
        >
          {/* A disabled checkbox gets no pointer events, so the tooltip is on its container. */}
          <span className="flex justify-center">
            <Checkbox
              aria-label={label}
              checked={granted}
              disabled={!holds}
              onCheckedChange={props.onToggle}
            />
          </span>
        </Tooltip>
      )}
    </td>
  );
}

function Mark({ granted }: { granted: boolean }) {
  const Icon = granted ? Check : Minus;
  return (
    <span role="img" aria-label={granted ? 'Yes' : 'No'} className="flex justify-center">
      <Icon aria-hidden className={cn('size-4', granted ? 'text-ink' : 'text-ink-3/50')} />
    </span>
  );
}
