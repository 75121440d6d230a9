import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SaveOutcome } from '@/lib/save/save-error.ts';
import { toast } from '@/lib/toast.ts';
import { type Draft, type DraftKey, writeDraft } from './drafts.ts';

const NOTICES: Record<Exclude<SaveOutcome['state'], 'saved'>, string> = {
  conflict:
    'Not saved: somebody else saved first. Your text is back; look at theirs and save again.',
  'no-permission':
    'Not saved: your role does not allow this. Your text is back; copy what you need.',
  error: 'Not saved. Your text is back; try to save it again.',
};

/**
 * Restores refused input to its form: immediately if the record is still open, and with one click
 * otherwise.
 */
export function useRestoreDraft() {
  const router = useRouter();
  return useCallback(
    <Values>(
      outcome: SaveOutcome,
      key: DraftKey,
      draft: Draft<Values>,
      formPath: string,
      shownPath: string,
    ) => {
      if (outcome.state === 'saved') return;
      writeDraft(key, { ...draft, notice: NOTICES[outcome.state] });
      const open = () => void router.navigate({ href: formPath });
      if (router.state.location.pathname === shownPath) return open();
      toast.error('Your text is kept', {
        action: { label: 'Open the form', onClick: open },
        duration: Number.POSITIVE_INFINITY,
      });
    },
    [router],
  );
}
