import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { ErrorState, NoPermission } from '@/ui/states.tsx';
import { useRoles } from './data/use-roles.ts';
import { RoleDialog, type RoleQuestion } from './roles/role-dialog.tsx';
import { RolesMatrix } from './roles/roles-matrix.tsx';
import { TeamTabs } from './team-tabs.tsx';

/** The permissions of each role, side by side, and checkboxes to edit custom roles. */
export function RolesPage() {
  const session = useSession();
  const allowed = session.can('members.read');
  const canManage = session.can('roles.manage');
  const roles = useRoles();
  const [question, setQuestion] = useState<RoleQuestion | null>(null);
  const create = () => setQuestion({ kind: 'new', copyOf: 'observer' });
  useCommands(
    canManage && allowed
      ? [{ id: 'roles.new', title: 'Make a role', group: 'Team', hotkey: 'n r', run: create }]
      : [],
  );
  return (
    <Page fill>
      <PageHeader
        title="Roles"
        actions={
          canManage && (
            <Button variant="primary" onClick={create}>
              <Plus aria-hidden />
              New role
            </Button>
          )
        }
      />
      {!allowed && <NoPermission what="see the roles" />}
      {allowed && (
        <>
          <TeamTabs />
          {roles.state === 'loading' && <SkeletonLines lines={12} />}
          {(roles.state === 'error' || roles.state === 'no-permission') && (
            <ErrorState error={roles.error} onRetry={roles.retry} />
          )}
          {roles.state === 'ready' && <RolesMatrix roles={roles.roles} onAsk={setQuestion} />}
        </>
      )}
      {question && (
        <RoleDialog
          key={JSON.stringify(question)}
          question={question}
          roles={roles.roles}
          onClose={() => setQuestion(null)}
        />
      )}
    </Page>
  );
}
