import { type ColumnMapping, IMPORTS_COLLECTION, importSourcePath } from '@nest/model';
import { collection, doc } from 'firebase/firestore';
import { calls } from '@/lib/calls/calls.ts';
import { callFunction, db } from '@/lib/firebase/services.ts';
import { uploadFile } from '@/lib/firebase/upload.ts';

const CONTENT_TYPES: Record<ColumnMapping['format'], string> = {
  csv: 'text/csv',
  geojson: 'application/geo+json',
  json: 'application/json',
};

interface StartOptions {
  uid: string;
  file: File;
  map: ColumnMapping;
  /** Called with the uploaded share, 0 to 1. */
  onProgress(share: number): void;
  signal: AbortSignal;
}

/**
 * Uploads a file and starts its import; resolves with the import's id. Each attempt has its own id,
 * because uploads are never overwritten.
 */
export async function startImport(options: StartOptions): Promise<string> {
  const { uid, file, map, onProgress, signal } = options;
  const importId = doc(collection(db(), IMPORTS_COLLECTION)).id;
  const contentType = CONTENT_TYPES[map.format];
  await uploadFile(importSourcePath(uid, importId), file, { contentType, onProgress, signal });
  await callFunction(calls.startImport, {
    importId,
    fileName: file.name.slice(-200),
    map,
  });
  return importId;
}

/** The message for a failed start: what is wrong and what to do. */
export function startProblem(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const known: Record<string, string> = {
    'storage/unauthorized': 'The upload was refused: your role does not let you import files.',
    'storage/retry-limit-exceeded':
      'The upload did not get through. Check the network and try again.',
    'functions/permission-denied': 'Your role does not let you import files.',
    'functions/unavailable': 'The server cannot be reached. Check the network and try again.',
    'functions/internal': 'The server failed to start the import. Try again in a minute.',
  };
  return known[code ?? ''] ?? message ?? 'The import could not be started. Try again.';
}
