import { bucket } from '../platform/admin.ts';
import type { DeleteFiles } from './purge.ts';

export const deleteFiles: DeleteFiles = async (prefix) => {
  await (await bucket()).deleteFiles({ prefix });
};
