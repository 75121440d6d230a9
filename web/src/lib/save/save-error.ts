import type { DocumentData } from 'firebase/firestore';

export type SaveOutcome =
  | { state: 'saved' }
  /** Somebody else saved first; `theirs` is the stored version. */
  | { state: 'conflict'; theirs: DocumentData }
  | { state: 'no-permission'; error: Error }
  | { state: 'error'; error: Error };

/** The record that a save is based on, and its version when the person began. */
export interface SaveBase {
  path: string;
  version: number;
}

export const basesOf = (base: SaveBase | readonly SaveBase[] | undefined): readonly SaveBase[] =>
  base === undefined ? [] : [base].flat();

/**
 * Why a save was refused. The rules return the same error for an outdated version and a missing
 * permission, so the stored version distinguishes them.
 *
 * @param read the server's current document; a rejection means that it may not be read
 */
export async function classifySaveError(
  error: Error & { code?: string },
  base: SaveBase | readonly SaveBase[] | undefined,
  read: (path: string) => Promise<DocumentData | undefined>,
): Promise<SaveOutcome> {
  if (error.code !== 'permission-denied') return { state: 'error', error };
  for (const { path, version } of basesOf(base)) {
    const theirs = await read(path).catch(() => undefined);
    if (theirs && theirs.version !== version) return { state: 'conflict', theirs };
  }
  return { state: 'no-permission', error };
}
