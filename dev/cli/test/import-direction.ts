import { posix } from 'node:path';

const WEB = 'web/src/';
/** Layers of a package or a folder: later ones may import earlier ones; a list is one layer. */
const FLOORS: Record<string, readonly (string | readonly string[])[]> = {
  [WEB]: ['lib', 'ui', 'map', 'features', 'shell', 'routes'],
  'dev/': ['lib', 'seed', 'mocks', 'emulators', 'cli'],
  'functions/src/aircraft/': [
    'opensky',
    'snapshot',
    'archive',
    'services.ts',
    'capture',
    'api',
    'testing',
  ],
  'functions/src/': [
    'platform',
    'audit',
    ['projections', 'geocoding', 'aircraft'],
    ['map', 'insights'],
    'auth',
    'team',
    'settings',
    'phenomena',
    ['imports', 'trash'],
  ],
};
const FEATURE_RULE =
  "Import another feature by its index.ts only (@/features/NAME/index.ts), and one's own files by a relative path.";
const ADAPTER_RULE =
  'An adapter of the map knows neither the other nor what chooses between them; what both need is in layers.';

/** The packages that each package may import. */
const PACKAGES: Record<string, readonly string[]> = {
  model: [],
  functions: ['model'],
  web: ['model'],
  // `npm run test:deep` mutates the rules according to the coverage of their tests.
  dev: ['model', 'tests'],
  tests: ['model', 'functions', 'web', 'dev'],
  bench: ['model', 'functions', 'web', 'dev', 'tests'],
};
const BY_NAME_RULE = 'Import another package by its name (@nest/NAME), never by a path into it.';

/** Libraries that a package must not use. */
const NO_LIBRARIES: Record<string, RegExp> = {
  model: /^(firebase|firebase-admin|firebase-functions|react)(\/|$)|^@firebase\//,
  functions: /^(firebase|react)(\/|$)/,
};

/** The path from the root that a specifier refers to, or null if it is a package. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return `${WEB}${specifier.slice(2)}`;
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(file), specifier);
}

/** The specifiers of all imports and re-exports of a module, including lazy ones. */
export const importsIn = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier = '']) => specifier,
  );

const packageOf = (path: string) => path.slice(0, path.indexOf('/'));

/** The rule that an import of another package breaks, or null. */
function packageRule(file: string, specifier: string, target: string | null): string | null {
  const own = packageOf(file);
  if (target !== null) return packageOf(target) === own ? null : BY_NAME_RULE;
  if (NO_LIBRARIES[own]?.test(specifier)) return `The package ${own} does without this library.`;
  const other = /^@nest\/([^/]+)/.exec(specifier)?.[1];
  const allowed = PACKAGES[own] ?? [];
  return other === undefined || allowed.includes(other)
    ? null
    : `The package ${own} imports ${allowed.join(', ') || 'no other'}.`;
}

/** The rule that an import of a higher layer of the same package breaks, or null. */
function upwardRule(file: string, target: string): string | null {
  const [root, floors = []] =
    Object.entries(FLOORS).find(([root]) => file.startsWith(root) && target.startsWith(root)) ?? [];
  if (root === undefined) return null;
  // Tests use what their area has for testing.
  if (file.endsWith('.test.ts') && target.includes('/testing/')) return null;
  // Modules outside the layers, such as main.tsx, are above them all.
  const floorOf = (path: string) => {
    const [name = '', ...rest] = path.slice(root.length).split('/');
    const floor = floors.findIndex((layer) => [layer].flat().includes(name));
    return floor === -1 && rest.length === 0 ? floors.length : floor;
  };
  const isUpward = floorOf(target) > floorOf(file);
  return isUpward ? `In ${root} imports run one way: ${floors.toReversed().join(' → ')}.` : null;
}

const featureOf = (path: string) => /^web\/src\/features\/([^/]+)/.exec(path)?.[1];

/**
 * The rule that an import of another feature, or an absolute import of one's own, breaks, or null.
 */
function featureRule(file: string, specifier: string, target: string): string | null {
  const [own, other] = [featureOf(file), featureOf(target)];
  if (own === undefined || other === undefined) return null;
  const isByIndex = specifier === `@/features/${other}/index.ts`;
  const isOwn = own === other && !specifier.startsWith('@/');
  return isOwn || isByIndex ? null : FEATURE_RULE;
}

const adapterOf = (path: string) => /^web\/src\/map\/(maplibre|google)\//.exec(path)?.[1];

/** What an import breaks that goes from one adapter of the map to the other or to the chooser, or null. */
function adapterRule(file: string, target: string): string | null {
  const [own, other] = [adapterOf(file), adapterOf(target)];
  if (own === undefined) return null;
  const isChooser = /^web\/src\/map\/(open-surface|load-maplibre)\.ts$/.test(target);
  return isChooser || (other !== undefined && other !== own) ? ADAPTER_RULE : null;
}

/**
 * Whether a module may import another, according to the single list of import directions.
 *
 * @param file path of the importing module from the root
 * @returns the rule that the import breaks, or null
 */
export function brokenRule(file: string, specifier: string): string | null {
  const target = targetOf(file, specifier);
  const broken = packageRule(file, specifier, target);
  if (broken !== null) return broken;
  if (target === null) return null;
  return (
    upwardRule(file, target) ?? adapterRule(file, target) ?? featureRule(file, specifier, target)
  );
}
