import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLauncherJar } from '../jars/launcher-jar.ts';
import { STATE_DIR } from '../root.ts';

const MAIN_CLASS = 'NestStorageRulesRuntime';
const SOURCE = join(import.meta.dirname, `${MAIN_CLASS}.java`);

/**
 * A jar that judges `storage.rules` with the rules engine of the Firestore emulator's jar. It is
 * compiled once for each version of that jar and of the adapter's source.
 * @throws Error in one sentence if no Java compiler is at hand.
 */
export function storageRulesAdapter(
  firestoreJar: string,
  cacheDir = join(STATE_DIR, 'cache'),
): string {
  const { size, mtimeMs } = statSync(firestoreJar);
  const key = createHash('sha256')
    .update(readFileSync(SOURCE))
    .update(`${firestoreJar}\n${size}\n${mtimeMs}`)
    .digest('hex')
    .slice(0, 16);
  const jar = join(cacheDir, `storage-rules-runtime-${key}.jar`);
  if (!existsSync(jar)) compile(firestoreJar, jar);
  return jar;
}

function compile(firestoreJar: string, jar: string): void {
  const classes = mkdtempSync(join(tmpdir(), 'nest-storage-rules-'));
  try {
    const options = ['--release', '11', '-proc:none', '-nowarn', '-cp', firestoreJar];
    execFileSync('javac', [...options, '-d', classes, SOURCE], { stdio: 'pipe' });
    const temporary = `${jar}.${process.pid}`;
    writeLauncherJar(temporary, {
      mainClass: MAIN_CLASS,
      classPath: [firestoreJar],
      classes: readdirSync(classes).map((name) => ({
        name,
        content: readFileSync(join(classes, name)),
      })),
    });
    renameSync(temporary, jar);
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    throw new Error(
      code === 'ENOENT'
        ? 'The Storage rules runtime cannot be compiled because javac is missing; install a JDK (on Debian: apt-get install default-jdk-headless).'
        : `The Storage rules runtime does not compile against ${firestoreJar}: ${stderr ?? error}`,
    );
  } finally {
    rmSync(classes, { recursive: true, force: true });
  }
}
