import { join } from 'node:path';
import { compiledJar } from '../binaries/compile.ts';

const MAIN_CLASS = 'NestStorageRulesRuntime';

/**
 * A jar that evaluates `storage.rules` with the rules engine of the Firestore emulator's jar.
 * @throws Error with one sentence if there is no Java compiler.
 */
export function storageRulesAdapter(firestoreJar: string, cacheDir?: string): string {
  try {
    return compiledJar({
      name: 'storage-rules-runtime',
      mainClass: MAIN_CLASS,
      sources: [join(import.meta.dirname, `${MAIN_CLASS}.java`)],
      against: firestoreJar,
      ...(cacheDir && { cacheDir }),
    });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    throw new Error(
      code === 'ENOENT'
        ? 'The Storage rules runtime cannot be compiled because javac is missing; install a JDK (on Debian: apt-get install default-jdk-headless).'
        : `The Storage rules runtime does not compile against ${firestoreJar}: ${stderr ?? error}`,
    );
  }
}
