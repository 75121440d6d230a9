import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { actorOf, recordAudit } from './audit.ts';
import { AUDIT_KEY } from './audit-key.ts';
import { inWords, verifyChain } from './verify-chain.ts';

/** Finds the first event that was edited, deleted, inserted or moved outside Nest. */
export const verifyAudit = onCall(
  { ...CALLABLE, secrets: [AUDIT_KEY], timeoutSeconds: 540, memory: '512MiB' },
  async (request) => {
    const db = firestore();
    await requireMember(request, 'audit.read', db);
    const answer = inWords(await verifyChain(db, AUDIT_KEY.value()));
    const { intact, checked, message } = answer;
    if (!intact) log.error('audit.broken', new Error(message));
    await recordAudit(db, actorOf(request), {
      action: 'audit.verified',
      target: null,
      reason: intact ? null : message.slice(0, 500),
      after: { intact, checked },
    });
    return answer;
  },
);
