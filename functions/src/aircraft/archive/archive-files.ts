import { bucket } from '../../platform/admin.ts';
import type { ArchiveFiles } from './snapshot-archive.ts';

/** The archive's files in Storage. */
export const storageFiles: ArchiveFiles = {
  async list(folder) {
    const [files] = await (await bucket()).getFiles({ prefix: folder });
    return files.map(({ name }) => name);
  },
  async read(path) {
    const [bytes] = await (await bucket()).file(path).download();
    return bytes;
  },
  async write(path, bytes) {
    const file = (await bucket()).file(path);
    await file.save(bytes, { contentType: 'application/gzip', resumable: false });
  },
  async remove(path) {
    await (await bucket()).file(path).delete({ ignoreNotFound: true });
  },
};
