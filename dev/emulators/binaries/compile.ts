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
import { join, relative, sep } from 'node:path';
import { STATE_DIR } from '../../lib/root.ts';
import { writeLauncherJar } from './launcher-jar.ts';

export interface Compiled {
  /** Prefix of the jar's name. */
  readonly name: string;
  readonly mainClass: string;
  /** Paths of the Java files. */
  readonly sources: readonly string[];
  /** The jar that the sources are compiled against and run with. */
  readonly against: string;
  readonly cacheDir?: string;
  /** Checks the folder of classes before they are packed, and throws if they are unusable. */
  readonly check?: (classes: string) => void;
}

/**
 * A jar of Java sources that runs with another jar on its class path, with its own classes first.
 * It is compiled once for each version of the other jar and of the sources.
 * @throws Error of `javac`, with its `code` or `stderr`, or of `check`
 */
export function compiledJar(options: Compiled): string {
  const { name, sources, against, cacheDir = join(STATE_DIR, 'cache') } = options;
  const { size, mtimeMs } = statSync(against);
  const hash = createHash('sha256').update(`${options.mainClass}\n${against}\n${size}\n${mtimeMs}`);
  for (const source of sources) hash.update(readFileSync(source));
  const jar = join(cacheDir, `${name}-${hash.digest('hex').slice(0, 16)}.jar`);
  if (!existsSync(jar)) compile(options, jar);
  return jar;
}

function compile({ mainClass, sources, against, check }: Compiled, jar: string): void {
  const classes = mkdtempSync(join(tmpdir(), 'nest-java-'));
  try {
    const options = ['--release', '11', '-proc:none', '-nowarn', '-cp', against];
    execFileSync('javac', [...options, '-d', classes, ...sources], { stdio: 'pipe' });
    check?.(classes);
    const temporary = `${jar}.${process.pid}`;
    const files = readdirSync(classes, { recursive: true, withFileTypes: true });
    writeLauncherJar(temporary, {
      mainClass,
      classPath: [against],
      classes: files
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
        .map((path) => ({
          name: relative(classes, path).split(sep).join('/'),
          content: readFileSync(path),
        })),
    });
    renameSync(temporary, jar);
  } finally {
    rmSync(classes, { recursive: true, force: true });
  }
}
