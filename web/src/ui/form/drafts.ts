/** Unsaved input, with the record as the person first saw it. */
export interface Draft<Values> {
  id: string;
  values: Values;
  /** The version and form that it is based on; null for a new record. */
  base: { version: number; values: Values } | null;
  /** In ms since 1970. */
  savedAt: number;
  /** Why it was restored: what refused it. */
  notice?: string;
}

/** Where a draft is kept: drafts belong to who typed them. */
export interface DraftKey {
  /** What the record is: "phenomenon". */
  noun: string;
  uid: string;
  /** The record's id, or {@link NEW_RECORD} while it has none. */
  id: string;
}
export const NEW_RECORD = 'new';

const storageKey = ({ noun, uid, id }: DraftKey) => `nest.draft.${noun}.${uid}.${id}`;

/** Drafts live as long as the tab, because they may contain witnesses' names. */
export function readDraft<Values>(key: DraftKey): Draft<Values> | null {
  try {
    const text = sessionStorage.getItem(storageKey(key));
    return text === null ? null : (JSON.parse(text) as Draft<Values>);
  } catch {
    return null;
  }
}

export function writeDraft<Values>(key: DraftKey, draft: Draft<Values>): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify(draft));
  } catch {
    // With a full or unavailable storage, the draft is lost, but not the form.
  }
}

export function dropDraft(key: DraftKey): void {
  try {
    sessionStorage.removeItem(storageKey(key));
  } catch {
    // Nothing was kept then.
  }
}
