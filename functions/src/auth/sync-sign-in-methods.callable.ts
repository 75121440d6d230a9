import { SIGN_IN_METHOD_CALLS } from '@nest/model';
import { auth } from '../platform/admin.ts';
import { implementCall } from '../platform/implement-call.ts';
import { writeSignInMethods } from './sync-sign-in-methods.ts';

/** Updates the member's document after the caller linked, unlinked or changed a sign-in method. */
export const syncSignInMethods = implementCall(
  SIGN_IN_METHOD_CALLS.syncSignInMethods,
  async ({ db, actor, input }) => {
    const account = { uid: actor.actorUid, actor, passwordSet: input.passwordSet };
    return { providers: await writeSignInMethods(db, await auth(), account) };
  },
);
