import {
  type CallableOptions,
  type CallableRequest,
  HttpsError,
  onCall as onFirebaseCall,
} from 'firebase-functions/v2/https';
import { auditDeniedCall } from '../audit/audit-denied-call.ts';
import type { AccessCheck } from './cloudflare-access.ts';
import { projectAccess } from './cloudflare-access.ts';

/**
 * A callable of Nest: Firebase's own, behind what stands before the project, and with a word in the
 * log on every refusal. All of them are made by this, so none is forgotten.
 */
export function onCall<Result>(
  options: CallableOptions,
  handler: (request: CallableRequest) => Result | Promise<Result>,
) {
  return onFirebaseCall<unknown, Promise<Result>>(options, async (request) => {
    try {
      await assertThroughEdge(projectAccess(), request);
      return await handler(request);
    } catch (error) {
      await auditDeniedCall(request, process.env.FUNCTION_TARGET ?? 'unknown', error);
      throw error;
    }
  });
}

/** @throws HttpsError `permission-denied` for a call that went round the gateway */
export async function assertThroughEdge(
  edge: AccessCheck | null,
  { rawRequest }: Pick<CallableRequest, 'rawRequest'>,
): Promise<void> {
  if (!edge || (await edge((name) => rawRequest.header(name)))) return;
  const text = 'This call did not come through the workspace’s access gateway.';
  throw new HttpsError('permission-denied', text);
}
