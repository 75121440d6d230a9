import { syncSignInMethodsSchema } from '@nest/model';
import { actorOf } from '../audit/audit.ts';
import { auth, firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireActiveMember, validInput } from '../platform/guard.ts';
import { CALLABLE } from '../platform/options.ts';
import { writeSignInMethods } from './sync-sign-in-methods.ts';

/** Updates the member's document after the caller linked, unlinked or changed a sign-in method. */
export const syncSignInMethods = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { uid } = await requireActiveMember(request, db);
  const { passwordSet } = validInput(syncSignInMethodsSchema, request.data);
  const actor = actorOf(request);
  return { providers: await writeSignInMethods(db, await auth(), { uid, actor, passwordSet }) };
});
