import { formatPlural } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { SelectionBar } from '@/ui/data-table/selection-bar.tsx';
import { memberProblem } from '../data/permissions.ts';
import { useMemberActions } from '../data/use-member-actions.ts';
import type { useRoles } from '../data/use-roles.ts';
import { RoleMenu } from '../member/role-menu.tsx';
import { StatusButtons } from '../member/status-buttons.tsx';
import type { MemberRow } from './columns.tsx';

interface MemberBulkBarProps {
  rows: readonly MemberRow[];
  roles: ReturnType<typeof useRoles>;
  onClear(): void;
}

/** Actions for the selected members. Each is checked separately; the others proceed. */
export function MemberBulkBar({ rows, roles, onClear }: MemberBulkBarProps) {
  const session = useSession();
  const actions = useMemberActions();
  useCommands([
    {
      id: 'team.unselect',
      title: 'Clear the selection',
      group: 'Team',
      hotkey: 'Escape',
      run: onClear,
    },
  ]);
  const open = rows.filter(
    ({ id, data }) => memberProblem(session, { uid: id, data }, roles.byId) === null,
  );
  const targets = open.map(({ id, data }) => ({ uid: id, name: data.displayName, ...data }));
  const closed = rows.length - open.length;
  return (
    <SelectionBar
      label="Selected members"
      summary={formatPlural(rows.length, 'member')}
      onClear={onClear}
    >
      {closed > 0 && (
        <span className="text-xs text-ink-2">
          {open.length === 0
            ? 'You cannot change any of them.'
            : `You cannot change ${formatPlural(closed, 'member')} of them.`}
        </span>
      )}
      {session.can('roles.manage') && (
        <RoleMenu targets={targets} roles={roles} actions={actions} />
      )}
      {session.can('members.manage') && <StatusButtons targets={targets} actions={actions} />}
    </SelectionBar>
  );
}
