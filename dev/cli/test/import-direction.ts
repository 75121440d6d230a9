import { posix } from 'node:path';

const WEB = 'web/src/';
/** Floors of a package: what stands later may import what stands earlier. */
const FLOORS: Record<string, readonly string[]> = {
  [WEB]: ['lib', 'ui', 'map', 'features', 'shell', 'routes'],
  'dev/': ['lib', 'seed', 'mocks', 'emulators', 'cli'],
};
const FEATURE_RULE =
  "Import another feature by its index.ts only (@/features/NAME/index.ts), and one's own files by a relative path.";
const MODEL_RULE =
  'The model says what the data is and imports neither Firebase nor another workspace.';
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

/** What an import breaks that goes to a higher floor of the same package, or null. */
function upwardRule(file: string, target: string): string | null {
  const [root, floors = []] =
    Object.entries(FLOORS).find(([root]) => file.startsWith(root) && target.startsWith(root)) ?? [];
  if (root === undefined) return null;
  // What stands beside the floors, as main.tsx does, is above them all.
  const floorOf = (path: string) => {
    const [name = '', ...rest] = path.slice(root.length).split('/');
    return rest.length === 0 ? floors.length : floors.indexOf(name);
  };
  const isUpward = floorOf(target) > floorOf(file);
  return isUpward ? `In ${root} imports run one way: ${floors.toReversed().join(' → ')}.` : null;
}

const featureOf = (path: string) => /^web\/src\/features\/([^/]+)/.exec(path)?.[1];

/** What an import breaks that looks into another feature, or names one's own in full, or null. */
function featureRule(file: string, specifier: string, target: string): string | null {
  const [own, other] = [featureOf(file), featureOf(target)];
  if (own === undefined || other === undefined) return null;
  const isByIndex = specifier === `@/features/${other}/index.ts`;
  const isOwn = own === other && !specifier.startsWith('@/');
  return isOwn || isByIndex ? null : FEATURE_RULE;
}

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
  if (target === null) return null;
  return upwardRule(file, target) ?? featureRule(file, specifier, target);
}
