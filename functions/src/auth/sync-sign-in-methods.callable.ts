import { syncSignInMethodsSchema } from '@nest/model';
import { actorOf } from '../audit/audit.ts';
import { auth, firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireActiveMember, validInput } from '../platform/guard.ts';
import { CALLABLE } from '../platform/options.ts';
import { writeSignInMethods } from './sync-sign-in-methods.ts';

/** After one linked, unlinked or changed a way to sign in: the member's document follows. */
export const syncSignInMethods = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { uid } = await requireActiveMember(request, db);
  const { passwordSet } = validInput(syncSignInMethodsSchema, request.data);
  const actor = actorOf(request);
  return { providers: await writeSignInMethods(db, await auth(), { uid, actor, passwordSet }) };
});
