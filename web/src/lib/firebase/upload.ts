import { loadStorage } from './services.ts';

interface UploadOptions {
  contentType: string;
  /** Called with the uploaded share, 0 to 1. */
  onProgress(share: number): void;
  signal?: AbortSignal;
}

/** Uploads a file to a path in Storage; rejects if it is refused or aborted. */
export async function uploadFile(path: string, file: File, options: UploadOptions): Promise<void> {
  const { contentType, onProgress, signal } = options;
  const [storage, { ref, uploadBytesResumable }] = await Promise.all([
    loadStorage(),
    import('firebase/storage'),
  ]);
  signal?.throwIfAborted();
  const task = uploadBytesResumable(ref(storage, path), file, { contentType });
  const abort = () => task.cancel();
  signal?.addEventListener('abort', abort);
  try {
    await new Promise<void>((resolve, reject) => {
      task.on(
        'state_changed',
        ({ bytesTransferred, totalBytes }) => onProgress(bytesTransferred / totalBytes),
        reject,
        resolve,
      );
    });
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  signal?.throwIfAborted();
}
