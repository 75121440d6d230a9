import { formatPlural } from '@/platform/format/number.ts';
import { useSession } from '@/platform/session/session.tsx';
import { useCommands } from '@/platform/shortcuts/registry.ts';
import { SelectionBar } from '@/ui/data-table/selection-bar.tsx';
import { memberProblem } from '../data/rights.ts';
import { useMemberDeeds } from '../data/use-member-deeds.ts';
import type { useRoles } from '../data/use-roles.ts';
import { RoleMenu } from '../member/role-menu.tsx';
import { StatusButtons } from '../member/status-buttons.tsx';
import type { MemberRow } from './columns.tsx';

interface MemberBulkBarProps {
  rows: readonly MemberRow[];
  roles: ReturnType<typeof useRoles>;
  onClear(): void;
}

/** What can be done with the selected members. Each is judged by itself; the rest goes ahead. */
export function MemberBulkBar({ rows, roles, onClear }: MemberBulkBarProps) {
  const session = useSession();
  const deeds = useMemberDeeds();
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
      {session.can('roles.manage') && <RoleMenu targets={targets} roles={roles} deeds={deeds} />}
      {session.can('members.manage') && <StatusButtons targets={targets} deeds={deeds} />}
    </SelectionBar>
  );
}
