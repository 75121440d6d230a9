import { type ActionSearch, nextPath } from './email-actions/action-link.ts';
import { AddressChange } from './email-actions/address-change.tsx';
import { IncompleteLink } from './email-actions/broken-link.tsx';
import { InvitedLink } from './email-actions/invited-link.tsx';
import { LinkSignIn } from './email-actions/link-sign-in.tsx';
import { ResetPassword } from './email-actions/reset-password.tsx';
import { VerifyEmail } from './email-actions/verify-email.tsx';

/** The target of the links in all mails. */
export function ActionPage({ search }: { search: ActionSearch }) {
  const { mode, oobCode } = search;
  if (!mode || !oobCode) return <IncompleteLink />;
  const redirect = nextPath(search, window.location.origin);
  switch (mode) {
    case 'signIn':
      if (redirect.startsWith('/join')) return <InvitedLink code={oobCode} />;
      return <LinkSignIn code={oobCode} redirect={redirect} />;
    case 'verifyEmail':
      return <VerifyEmail code={oobCode} />;
    case 'resetPassword':
      return <ResetPassword code={oobCode} redirect={redirect} />;
    case 'recoverEmail':
    case 'verifyAndChangeEmail':
      return <AddressChange code={oobCode} />;
  }
}
