import { AUDIT_CALLS } from '@nest/model';
import { recordAudit } from '../platform/audit.ts';
import { implementCall } from '../platform/implement-call.ts';
import { log } from '../platform/log.ts';
import { AUDIT_KEY } from './audit-key.ts';
import { inWords, verifyChain } from './verify-chain.ts';

/** Finds the first event that was edited, deleted, inserted or moved outside Nest. */
export const verifyAudit = implementCall(
  AUDIT_CALLS.verifyAudit,
  async ({ db, actor }) => {
    const answer = inWords(await verifyChain(db, AUDIT_KEY.value()));
    const { intact, checked, message } = answer;
    if (!intact) log.error('audit.broken', new Error(message));
    await recordAudit(db, actor, {
      action: 'audit.verified',
      target: null,
      reason: intact ? null : message.slice(0, 500),
      after: { intact, checked },
    });
    return answer;
  },
  { secrets: [AUDIT_KEY], timeoutSeconds: 540, memory: '512MiB' },
);
