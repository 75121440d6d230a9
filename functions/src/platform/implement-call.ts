import type { AuditActor, CallDeclaration, OutputOf } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { type CallableOptions, type CallableRequest, onCall } from 'firebase-functions/v2/https';
import type { z } from 'zod';
import { firestore } from './admin.ts';
import { enforcesAppCheck } from './app-check.ts';
import { actorOf, type MemberActor } from './audit.ts';
import { auditDeniedCall } from './audit-denied-call.ts';
import { projectAccess } from './cloudflare-access.ts';
import {
  type ActiveMember,
  assertThroughEdge,
  requireActiveMember,
  requireFactor,
  requirePermission,
  validInput,
} from './guard.ts';

/** What all callables have in common. */
const CALLABLE: CallableOptions = {
  enforceAppCheck: enforcesAppCheck(),
  maxInstances: 10,
};

/** A call that has passed every check of its declaration. */
export interface AcceptedCall<Declared extends CallDeclaration = CallDeclaration> {
  db: Firestore;
  request: CallableRequest;
  input: z.output<Declared['input']>;
  /** Null where anybody may call. */
  caller: Declared['access'] extends 'public' ? null : ActiveMember;
  /** For the log. All events of one call share its request id. */
  actor: Declared['access'] extends 'public' ? AuditActor : MemberActor;
}

/**
 * Implements a declared callable: checks the caller, then the second factor, then the input, and
 * records an audit event if the call is denied. All callables are created here.
 */
export function implementCall<Declared extends CallDeclaration>(
  declared: Declared,
  handler: (call: AcceptedCall<Declared>) => Promise<OutputOf<Declared>>,
  options: CallableOptions = {},
) {
  const { name, access, factor, input } = declared;
  return onCall<unknown, Promise<OutputOf<Declared>>>(
    { ...CALLABLE, ...options },
    async (request) => {
      const db = firestore();
      try {
        await assertThroughEdge(projectAccess(), request);
        const caller = access === 'public' ? null : await requireActiveMember(request, db);
        if (caller && access !== 'public' && access !== 'member') {
          await requirePermission(caller, access, db);
        }
        if (caller) requireFactor(caller, factor);
        const call = { db, request, caller, actor: actorOf(request) };
        // The types of caller and actor follow from the access, which was just checked.
        return await handler({
          ...call,
          input: validInput(input, request.data),
        } as AcceptedCall<Declared>);
      } catch (error) {
        await auditDeniedCall(request, name, error);
        throw error;
      }
    },
  );
}
