import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SaveOutcome } from '@/lib/save/save-error.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { type Draft, writeDraft } from './draft.ts';

const NOTICES: Record<Exclude<SaveOutcome['state'], 'saved'>, string> = {
  conflict:
    'Not saved: somebody else saved first. Your text is back; look at theirs and save again.',
  'no-permission':
    'Not saved: your role does not allow this. Your text is back; copy what you need.',
  error: 'Not saved. Your text is back; try to save it again.',
};

/**
 * Puts refused text back into its form: at once for somebody who still looks at the record, and with
 * one click for somebody who went on.
 */
export function useRestoreDraft() {
  const { uid } = useSession();
  const router = useRouter();
  return useCallback(
    (outcome: SaveOutcome, draftKey: string, draft: Draft, formPath: string, shownPath: string) => {
      if (outcome.state === 'saved') return;
      writeDraft(uid, draftKey, { ...draft, notice: NOTICES[outcome.state] });
      const open = () => void router.navigate({ to: formPath });
      if (router.state.location.pathname === shownPath) return open();
      toast.error('Your text is kept', {
        action: { label: 'Open the form', onClick: open },
        duration: Number.POSITIVE_INFINITY,
      });
    },
    [uid, router],
  );
}
