import { Link } from '@tanstack/react-router';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardHeader } from '@/ui/card.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { EmailCard } from './methods/email-card.tsx';
import { MethodRow } from './methods/method-row.tsx';
import { ProvidersCard } from './methods/providers-card.tsx';

/** All sign-in methods of the member's account. */
export function SignInSection() {
  const { member } = useSession();
  if (!member) return null;
  return (
    <>
      <PageHeader
        title="Sign-in methods"
        description="The ways that lead to this account. With two of them, you can still sign in if you lose one."
      />
      <EmailCard member={member} />
      <ProvidersCard member={member} />
      <Card>
        <CardHeader title="Without a password" />
        <ul>
          <MethodRow
            icon={PROVIDERS.passkey.icon}
            title="Passkeys"
            action={
              <Button asChild>
                <Link to="/account/passkeys">
                  {member.factors.includes('passkey') ? 'See your passkeys' : 'Add a passkey'}
                </Link>
              </Button>
            }
          >
            {member.factors.includes('passkey') ? 'Set up' : 'None yet'}
          </MethodRow>
        </ul>
      </Card>
    </>
  );
}
