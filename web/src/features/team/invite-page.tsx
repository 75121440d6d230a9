import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody } from '@/ui/card.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { InviteForm } from './invite/invite-form.tsx';
import { InvitedList } from './invite/invited-list.tsx';
import { useInvite } from './invite/use-invite.ts';

/** Invites people by address, and shows the result for each. */
export function InvitePage() {
  const allowed = useSession().can('members.manage');
  return (
    <Page>
      <PageHeader
        title="Invite people"
        description="Each gets a link by e-mail that works once, and only for their address."
      />
      {allowed ? <Invite /> : <NoPermission what="invite people" />}
    </Page>
  );
}

function Invite() {
  const navigate = useNavigate();
  const { invited, again, ...work } = useInvite();
  const [left, setLeft] = useState('');
  return (
    <Card className="max-w-2xl">
      <CardBody>
        {invited ? (
          <div className="flex flex-col gap-4">
            <InvitedList invited={invited} />
            <div className="flex flex-wrap justify-end gap-2">
              <Button
                onClick={() => {
                  const refused = invited.filter(({ state }) => state === 'refused');
                  setLeft(refused.map(({ email }) => email).join('\n'));
                  again();
                }}
              >
                Invite more
              </Button>
              <Button asChild variant="primary">
                <Link to="/team/invitations">See all invitations</Link>
              </Button>
            </div>
          </div>
        ) : (
          <InviteForm
            initial={left}
            busy={work.busy}
            problem={work.problem}
            onInvite={work.invite}
            onCancel={() => void navigate({ to: '/team/invitations' })}
          />
        )}
      </CardBody>
    </Card>
  );
}
