import { SIGN_IN_METHOD_CALLS } from '@nest/model';
import { auth } from '../platform/admin.ts';
import { implementCall } from '../platform/implement-call.ts';
import { writeSignInMethods } from './sync-sign-in-methods.ts';
import { writeTotp } from './write-totp.ts';

/** Updates the member's document after the caller linked, unlinked or changed a sign-in method. */
export const syncSignInMethods = implementCall(
  SIGN_IN_METHOD_CALLS.syncSignInMethods,
  async ({ db, caller, actor, input }) => {
    const { passwordSet, totpEnrolled } = input;
    const admin = await auth();
    await writeTotp(db, admin, { caller, actor, totpEnrolled });
    const account = { uid: actor.actorUid, actor, passwordSet };
    return { providers: await writeSignInMethods(db, admin, account) };
  },
);
