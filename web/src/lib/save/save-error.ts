import type { DocumentData } from 'firebase/firestore';

export type SaveOutcome =
  | { state: 'saved' }
  /** Somebody else saved first; `theirs` is what is stored now. */
  | { state: 'conflict'; theirs: DocumentData }
  | { state: 'no-permission'; error: Error }
  | { state: 'error'; error: Error };

/** The record a save builds on, and the version that the person saw when they began. */
export interface SaveBase {
  path: string;
  version: number;
}

export const basesOf = (base: SaveBase | readonly SaveBase[] | undefined): readonly SaveBase[] =>
  base === undefined ? [] : [base].flat();

/**
 * Why a save was refused. The rules answer a stale version and a missing right alike, so the stored
 * version decides between them.
 *
 * @param read the document as the server has it now; may reject, which means no right to read it
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
