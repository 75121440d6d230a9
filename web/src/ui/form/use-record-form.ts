import { useBlocker, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import { type Draft, type DraftKey, dropDraft, writeDraft } from './drafts.ts';
import type { FormDefinition } from './form.ts';
import { type FormReading, formResolver } from './form-reader.ts';
import { changedGroups } from './merge.ts';

const DRAFT_MS = 250;

interface Options<Values extends FieldValues> {
  definition: FormDefinition<Values>;
  id: string;
  /** Where the draft is kept. */
  draftKey: DraftKey;
  draft: Draft<Values> | null;
  /** What the text builds on; version 0 for a new record. */
  base: { version: number; values: Values };
  /** The address of the record's page. */
  recordPath: string;
  read(values: Values): FormReading<object>;
}

/** A record's form with its draft and its guard against leaving with unsaved text. */
export function useRecordForm<Values extends FieldValues>(options: Options<Values>) {
  const { definition, id, draft, base, recordPath, read } = options;
  const { noun, uid, id: keyId } = options.draftKey;
  const form = useForm<Values>({
    defaultValues: (draft?.values ?? base.values) as DefaultValues<Values>,
    resolver: formResolver(read),
    mode: 'onTouched',
  });
  const values = form.watch();
  const isDirty = changedGroups(definition.groups, base.values, values).length > 0;
  const leaving = useRef(false);

  const router = useRouter();
  useEffect(() => {
    // A save navigates to the record's page, even while offline, so its code is preloaded.
    void router.preloadRoute({ to: recordPath });
  }, [router, recordPath]);

  const text = JSON.stringify(values);
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    const key = { noun, uid, id: keyId };
    const keep = () => {
      pending.current = null;
      if (leaving.current) return;
      if (!isDirty) return dropDraft(key);
      writeDraft<Values>(key, {
        id,
        values: JSON.parse(text) as Values,
        base: base.version === 0 ? null : base,
        savedAt: Date.now(),
      });
    };
    pending.current = keep;
    const timer = setTimeout(keep, DRAFT_MS);
    return () => clearTimeout(timer);
  }, [noun, uid, keyId, id, text, isDirty, base]);
  // Who leaves or reloads sooner than that keeps the last words, too.
  useEffect(() => {
    const keepNow = () => pending.current?.();
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);

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
    /** Call before leaving on purpose: the draft is no longer needed. */
    leave: () => {
      leaving.current = true;
      dropDraft(options.draftKey);
    },
  };
}
export type RecordForm<Values extends FieldValues> = ReturnType<typeof useRecordForm<Values>>;
