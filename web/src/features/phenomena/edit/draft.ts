import type { FormValues } from './form-values.ts';

/** What somebody typed and has not saved, with the record as they first saw it. */
export interface Draft {
  id: string;
  values: FormValues;
  /** The version and form that the text builds on; null for a new record. */
  base: { version: number; values: FormValues } | null;
  /** In ms since 1970. */
  savedAt: number;
  /** Why it is back: what refused it. */
  notice?: string;
}

const keyOf = (uid: string, id: string) => `nest.draft.phenomenon.${uid}.${id}`;
/** The draft of the record that has no id yet. */
export const NEW = 'new';

/** Drafts live as long as the tab: they may hold witnesses' names. */
export function readDraft(uid: string, key: string): Draft | null {
  try {
    const text = sessionStorage.getItem(keyOf(uid, key));
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}

export function writeDraft(uid: string, key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(uid, key), JSON.stringify(draft));
  } catch {
    // A full or closed storage loses the draft, not the form.
  }
}

export function dropDraft(uid: string, key: string): void {
  try {
    sessionStorage.removeItem(keyOf(uid, key));
  } catch {
    // Nothing was kept then.
  }
}
