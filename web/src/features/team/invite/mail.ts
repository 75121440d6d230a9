import { invitationLink } from '@nest/model';
import { sendSignInLinkToEmail } from 'firebase/auth';
import { auth } from '@/lib/firebase/services.ts';

/** Where an invited person arrives. Without the mail's code it asks them to sign in first. */
export const linkOf = (invitationId: string): string =>
  new URL(invitationLink(invitationId), window.location.origin).href;

/** Mails a link that signs the invited person in. Rejects if Firebase Auth takes no more mail now. */
export async function mailInvitation(email: string, invitationId: string): Promise<void> {
  const settings = { url: linkOf(invitationId), handleCodeInApp: true };
  await sendSignInLinkToEmail(auth(), email, settings);
}
