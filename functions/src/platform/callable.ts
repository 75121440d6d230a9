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
 * Nest's callable: Firebase's own, behind the gateway check, with every refusal logged. All
 * callables are created with it, so none can skip this.
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

/** @throws HttpsError `permission-denied` for a call that bypassed the gateway */
export async function assertThroughEdge(
  edge: AccessCheck | null,
  { rawRequest }: Pick<CallableRequest, 'rawRequest'>,
): Promise<void> {
  if (!edge || (await edge((name) => rawRequest.header(name)))) return;
  const text = 'This call did not come through the workspace’s access gateway.';
  throw new HttpsError('permission-denied', text);
}
