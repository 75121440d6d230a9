import { posix } from 'node:path';

/** Floors of the console: what stands later may import what stands earlier. */
const FLOORS = ['lib', 'ui', 'map', 'features', 'shell', 'routes'] as const;
const WEB = 'web/src/';
const CONSOLE_RULE = `In the console imports run one way: ${[...FLOORS].reverse().join(' → ')}.`;
const FEATURE_RULE =
  "Import another feature by its index.ts only (@/features/NAME/index.ts), and one's own files by a relative path.";
const MODEL_RULE =
  'The model says what the data is and imports neither Firebase nor another workspace.';
/** Floors of `dev`, in the same order. */
const DEV_FLOORS = ['lib', 'seed', 'mocks', 'emulators', 'cli'] as const;
const DEV_RULE = `In dev imports run one way: ${[...DEV_FLOORS].reverse().join(' → ')}.`;
const FUNCTIONS_RULE = 'Functions import the model and nothing of the console.';

const NOT_FOR_MODEL =
  /^(firebase|firebase-admin|firebase-functions|react)(\/|$)|^@(firebase|nest)\//;
const NOT_FOR_FUNCTIONS = /^(@nest\/web|react)(\/|$)|^@\//;

/** The path from the root that a specifier means, or null if it is a package. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return `${WEB}${specifier.slice(2)}`;
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(file), specifier);
}

/** The specifiers of all imports and re-exports of a module, lazy ones included. */
export const importsIn = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier = '']) => specifier,
  );

/**
 * Whether a module may import another, by the one list of which way imports run.
 *
 * @param file path of the importing module from the root
 * @returns what the import breaks, or null
 */
export function brokenRule(file: string, specifier: string): string | null {
  const target = targetOf(file, specifier);
  if (file.startsWith('model/src/')) {
    const leaves = target !== null && !target.startsWith('model/src/');
    return leaves || NOT_FOR_MODEL.test(specifier) ? MODEL_RULE : null;
  }
  if (file.startsWith('functions/src/')) {
    return target?.startsWith('web/') || NOT_FOR_FUNCTIONS.test(specifier) ? FUNCTIONS_RULE : null;
  }
  if (file.startsWith('dev/') && target?.startsWith('dev/')) {
    const [from = -1, to = -1] = [file, target].map((path) =>
      DEV_FLOORS.indexOf(path.split('/')[1] as never),
    );
    return to > from ? DEV_RULE : null;
  }
  if (!file.startsWith(WEB) || !target?.startsWith(WEB)) return null;
  const [floor = '', area] = file.slice(WEB.length).split('/');
  const [otherFloor = '', otherArea] = target.slice(WEB.length).split('/');
  const [from, to] = [floor, otherFloor].map((name) => FLOORS.indexOf(name as never));
  if (from === undefined || to === undefined || from < 0) return null;
  if (to > from) return CONSOLE_RULE;
  if (floor !== 'features' || otherFloor !== 'features') return null;
  const isOwn = otherArea === area;
  if (isOwn)
    return specifier.startsWith('@/') && !target.endsWith('/index.ts') ? FEATURE_RULE : null;
  const isByIndex = specifier === `@/features/${otherArea}/index.ts`;
  return isByIndex ? null : FEATURE_RULE;
}
