import { invitationLink } from '@nest/model';
import { sendSignInLinkToEmail } from 'firebase/auth';
import { auth } from '@/lib/firebase/services.ts';

/** The target of an invitation. Without the mail's code it asks the person to sign in first. */
export const linkOf = (invitationId: string): string =>
  new URL(invitationLink(invitationId), window.location.origin).href;

/**
 * Mails a link that signs the invited person in. Rejects if Firebase Auth currently accepts no more
 * mail.
 */
export async function mailInvitation(email: string, invitationId: string): Promise<void> {
  const settings = { url: linkOf(invitationId), handleCodeInApp: true };
  await sendSignInLinkToEmail(auth(), email, settings);
}
