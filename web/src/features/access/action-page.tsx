import { type ActionSearch, nextPath } from './action/action-link.ts';
import { AddressChange } from './action/address-change.tsx';
import { IncompleteLink } from './action/broken-link.tsx';
import { InvitedLink } from './action/invited-link.tsx';
import { LinkSignIn } from './action/link-sign-in.tsx';
import { ResetPassword } from './action/reset-password.tsx';
import { VerifyEmail } from './action/verify-email.tsx';

/** Where the links of all mails lead to. */
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
