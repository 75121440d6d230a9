import { useBlocker, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useSession } from '@/lib/session/session.tsx';
import { type Draft, dropDraft, writeDraft } from './draft.ts';
import { formResolver } from './form-resolver.ts';
import type { FormValues } from './form-values.ts';
import { changedGroups } from './merge.ts';
import type { TimeAsStored } from './read-form.ts';

const DRAFT_MS = 250;

interface Options {
  id: string;
  /** Under which the draft is kept. */
  draftKey: string;
  draft: Draft | null;
  base: { version: number; values: FormValues };
  isNew: boolean;
  stored?: TimeAsStored;
}

/** The form with its draft and its guard against leaving with unsaved text. */
export function usePhenomenonForm({ id, draftKey, draft, base, isNew, stored }: Options) {
  const { uid } = useSession();
  const form = useForm<FormValues>({
    defaultValues: draft?.values ?? base.values,
    resolver: formResolver(stored),
    mode: 'onTouched',
  });
  const values = form.watch();
  const isDirty = changedGroups(base.values, values).length > 0;
  const leaving = useRef(false);

  const router = useRouter();
  useEffect(() => {
    // A save goes on to the record's page, also while offline, so its code must be here by then.
    void router.preloadRoute({ to: '/phenomena/$id', params: { id } });
  }, [router, id]);

  const text = JSON.stringify(values);
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    const keep = () => {
      pending.current = null;
      if (leaving.current) return;
      if (!isDirty) return dropDraft(uid, draftKey);
      writeDraft(uid, draftKey, {
        id,
        values: JSON.parse(text) as FormValues,
        base: isNew ? null : base,
        savedAt: Date.now(),
      });
    };
    pending.current = keep;
    const timer = setTimeout(keep, DRAFT_MS);
    return () => clearTimeout(timer);
  }, [uid, draftKey, id, text, isDirty, isNew, base]);
  // Who leaves sooner than that keeps the last words, too.
  useEffect(() => () => pending.current?.(), []);

  const guard = useBlocker({
    shouldBlockFn: () => isDirty && !leaving.current,
    enableBeforeUnload: () => isDirty && !leaving.current,
    withResolver: true,
  });
  return {
    form,
    values,
    isDirty,
    guard,
    /** Call before going away on purpose: the draft is done with. */
    leave: () => {
      leaving.current = true;
      dropDraft(uid, draftKey);
    },
  };
}
export type PhenomenonFormState = ReturnType<typeof usePhenomenonForm>;
