import { type Shoot, sidecarPath } from '@nest/model';
import { loadStorage } from '@/lib/firebase/services.ts';
import { uploadFile } from '@/lib/firebase/upload.ts';

/** Largest sensor file, in bytes; the same as in the rules. */
export const MAX_SIDECAR_BYTES = 32 * 1024 * 1024;

const TYPES: Record<string, string> = {
  json: 'application/json',
  csv: 'text/csv',
  gz: 'application/gzip',
};

/** The type of a sensor file, from its name; the rules accept no other. */
export function sidecarType(fileName: string): string {
  return TYPES[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/**
 * The stored name of a sensor file: the original name, reduced to the characters that a path
 * allows, with a time prefix, because existing files are never overwritten.
 */
export function sidecarName(fileName: string, nowMs: number): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+/, '');
  return `${nowMs.toString(36)}_${plain.slice(-80) || 'sidecar'}`;
}

/** The original name of a stored sensor file. */
export function shownName(sidecarRef: string): string {
  const name = sidecarRef.split('/').at(-1) ?? sidecarRef;
  return name.replace(/^[a-z0-9]{6,9}_/, '');
}

/** Uploads a sensor file; resolves with its storage path, to be saved in the shoot. */
export async function uploadSidecar(
  shootId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<string> {
  const path = sidecarPath(shootId, sidecarName(file.name, Date.now()));
  await uploadFile(path, file, { contentType: sidecarType(file.name), onProgress });
  return path;
}

/** The sensor file of a shoot. */
export async function sidecarBlob(sidecarRef: NonNullable<Shoot['sidecarRef']>): Promise<Blob> {
  const [storage, sdk] = await Promise.all([loadStorage(), import('firebase/storage')]);
  return sdk.getBlob(sdk.ref(storage, sidecarRef));
}
