import { type Member, memberPath } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { UserRoundX } from 'lucide-react';
import { RecordHistory } from '@/features/audit/index.ts';
import { memberDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState, NoPermission } from '@/ui/states.tsx';
import { MEMBER_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { memberProblem } from './data/permissions.ts';
import { useMemberActions } from './data/use-member-actions.ts';
import { useRoles } from './data/use-roles.ts';
import { MemberFacts } from './member/member-facts.tsx';
import { PermissionsCard } from './member/permissions-card.tsx';
import { RoleMenu } from './member/role-menu.tsx';
import { SessionsCard } from './member/sessions-card.tsx';
import { StatusButtons } from './member/status-buttons.tsx';

/** One member: profile, permissions, sessions and history. */
export function MemberPage({ uid }: { uid: string }) {
  const session = useSession();
  const allowed = session.can('members.read') || uid === session.uid;
  const live = useLiveDoc(memberDocument, allowed ? memberPath(uid) : null);
  if (live.data?.ok) return <Found uid={uid} member={live.data.data} />;
  return (
    <Page>
      <PageHeader title="Member" />
      {allowed ? (
        <LiveProblem
          live={live}
          noun="member"
          missing={
            <EmptyState
              icon={UserRoundX}
              title="There is no member of this address"
              action={
                <Button asChild>
                  <Link to="/team">The team</Link>
                </Button>
              }
            />
          }
        />
      ) : (
        <NoPermission what="see the other members" />
      )}
    </Page>
  );
}

function Found({ uid, member }: { uid: string; member: Member }) {
  const session = useSession();
  const roles = useRoles();
  const actions = useMemberActions();
  const { displayName: name, role, status } = member;
  const targets = [{ uid, name, role, status }];
  const canChangeRole = session.can('roles.manage');
  const canChangeStatus = session.can('members.manage');
  const problem = memberProblem(session, { uid, data: member }, roles.byId);
  const canAct = (canChangeRole || canChangeStatus) && problem === null && roles.state === 'ready';
  return (
    <Page>
      <PageHeader
        title={name}
        badge={<StatusBadge look={MEMBER_STATUS_VARIANTS[status]} />}
        description={`${roles.nameOf(role)} · ${member.email}`}
        actions={
          canAct && (
            <>
              {canChangeStatus && <StatusButtons targets={targets} actions={actions} />}
              {canChangeRole && status !== 'removed' && (
                <RoleMenu targets={targets} roles={roles} actions={actions} />
              )}
            </>
          )
        }
      />
      {(canChangeRole || canChangeStatus) && problem && roles.state === 'ready' && (
        <p className="-mt-2 text-xs text-ink-3">{problem}</p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <MemberFacts uid={uid} member={member} roleName={roles.nameOf(role)} />
          <PermissionsCard role={roles.byId.get(role)} status={status} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {(canChangeStatus || uid === session.uid) && <SessionsCard uid={uid} name={name} />}
          <RecordHistory title="Activity" documents={[memberPath(uid)]} actorUid={uid} />
        </div>
      </div>
    </Page>
  );
}
