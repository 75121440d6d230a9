const drafts = new Map<string, unknown>();

/**
 * Keeps what somebody typed for a record, by its path, until a form takes it: a save that is refused
 * after its form was left opens the form again with nothing lost. Forgotten with the page.
 */
export function keepDraft<T>(path: string, draft: T): void {
  drafts.set(path, draft);
}

/** The draft that was kept for a record, if any; taken once. */
export function takeDraft<T>(path: string): T | null {
  const draft = drafts.get(path) as T | undefined;
  drafts.delete(path);
  return draft ?? null;
}
