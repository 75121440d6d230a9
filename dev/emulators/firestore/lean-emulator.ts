import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { compiledJar } from '../binaries/compile.ts';

export const FIRESTORE_MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

/** Replaced classes of the emulator, each with the type whose methods it inherits. */
const REPLACED = {
  'com.google.cloud.datastore.emulator.firestore.websocket.BufferingRequestListener':
    'com.google.cloud.datastore.emulator.impl.util.EmulatorRequestsListener',
  'com.google.firebase.rules.runtime.tracking.GranularExpressionListener':
    'com.google.firebase.rules.runtime.common.EvaluationListener',
  'com.google.firebase.rules.runtime.impl.MultiThreadedCpuTimeMeasurer': 'java.lang.Object',
};

/**
 * A jar that runs the Firestore emulator without unused features: its request monitor, the values
 * of expressions in its coverage report, and the time that each expression takes.
 * @returns null if the emulator has to run unmodified: without a Java compiler, or if its classes
 * have changed.
 */
export function leanEmulator(firestoreJar: string, cacheDir?: string): string | null {
  try {
    return compiledJar({
      name: 'firestore',
      mainClass: FIRESTORE_MAIN,
      sources: Object.keys(REPLACED).map(sourceOf),
      against: firestoreJar,
      ...(cacheDir && { cacheDir }),
      check: (classes) => {
        for (const [name, parent] of Object.entries(REPLACED)) {
          assertComplete(name, parent, firestoreJar, classes);
        }
      },
    });
  } catch {
    return null;
  }
}

const sourceOf = (name: string) => join(import.meta.dirname, `${name.split('.').at(-1)}.java`);

/** The accessible members of classes, one per line. */
function members(classPath: string, ...names: string[]): string[] {
  return execFileSync('javap', ['-package', '-cp', classPath, ...names], { stdio: 'pipe' })
    .toString()
    .split('\n')
    .filter((line) => line.includes('('))
    .map((line) => line.trim().replace('public default', 'public'));
}

function assertComplete(name: string, parent: string, firestoreJar: string, classes: string): void {
  const present = new Set(members(`${classes}${delimiter}${firestoreJar}`, name, parent));
  const missing = members(firestoreJar, name).filter((member) => !present.has(member));
  if (missing.length > 0) {
    throw new Error(`${name} of the emulator has changed: ${missing.join(' ')}`);
  }
}
