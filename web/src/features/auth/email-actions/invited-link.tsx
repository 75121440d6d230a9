import { LinkSignIn } from './link-sign-in.tsx';

/**
 * The link of an invitation's own mail: it signs in a person who knows the address it was sent to.
 */
export function InvitedLink({ code }: { code: string }) {
  return (
    <LinkSignIn
      code={code}
      redirect="/"
      title="You are invited"
      lead={`To come in to ${window.location.host}, type the address that this invitation was sent to.`}
    />
  );
}
