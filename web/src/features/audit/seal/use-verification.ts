import type { AuditVerification } from '@nest/model';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { callFunction } from '@/lib/firebase/services.ts';

export type VerifyState =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'done'; answer: AuditVerification }
  | { state: 'failed'; error: Error };

/** Checks the chain of events on request. */
export function useVerification() {
  const [state, setState] = useState<VerifyState>({ state: 'idle' });
  const verify = async () => {
    setState({ state: 'running' });
    try {
      const answer = await callFunction(calls.verifyAudit, {});
      setState({ state: 'done', answer });
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      setState({ state: 'failed', error });
    }
  };
  return { state, verify: () => void verify(), dismiss: () => setState({ state: 'idle' }) };
}
