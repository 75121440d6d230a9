import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../lib/root.ts';
import { brokenRule, importsIn } from './import-direction.ts';

const REFUSED = [
  ['web/src/lib/save/save.ts', '@/ui/button.tsx'],
  ['web/src/lib/online.ts', '../ui/button.tsx'],
  ['web/src/lib/save/offline.ts', '../../features/shoots/index.ts'],
  ['web/src/ui/button.tsx', '@/features/shoots/index.ts'],
  ['web/src/ui/data-table/table.tsx', '@/shell/app-shell.tsx'],
  ['web/src/features/shoots/index.ts', '@/routes/index.tsx'],
  ['web/src/features/shoots/list/a.tsx', '@/shell/app-shell.tsx'],
  ['web/src/features/shoots/list/b.tsx', '@/features/phenomena/list/list.tsx'],
  ['web/src/features/shoots/c.ts', '../phenomena/list/list.tsx'],
  ['web/src/features/shoots/list/d.tsx', '../../phenomena/list/list.tsx'],
  ['web/src/features/shoots/list/rows/e.tsx', '../../../phenomena/list/list.tsx'],
  ['web/src/shell/app-shell.tsx', '@/routes/index.tsx'],
  ['web/src/map/open-surface.ts', '@/features/map/map-page.tsx'],
  ['web/src/ui/charts/grid.tsx', '../../map/layers/hit.ts'],
  ['web/src/map/google/google-scene.ts', '../maplibre/style.ts'],
  ['web/src/map/maplibre/night/night-layer.ts', '@/map/google/clusters.ts'],
  ['web/src/map/google/google-surface.ts', '../open-surface.ts'],
  ['model/src/a.ts', 'firebase/firestore'],
  ['model/src/b.ts', 'firebase-admin'],
  ['dev/mocks/github/server.ts', '../../emulators/ports.ts'],
  ['dev/emulators/suite/suite.ts', '../../cli/start/start.ts'],
  ['functions/src/platform/a.ts', '../team/authority.ts'],
  ['functions/src/map/a.ts', '../phenomena/projections.ts'],
  ['functions/src/projections/a.ts', '../map/tiles-projection.ts'],
  ['functions/src/aircraft/opensky/a.ts', '../snapshot/credit-ledger.ts'],
  ['functions/src/aircraft/archive/a.ts', '../services.ts'],
  ['functions/src/imports/a.ts', '../../../web/src/ui/button.tsx'],
  ['functions/src/platform/a.ts', '../audit/audit-write.ts'],
  ['functions/src/auth/a.ts', '../team/invite.ts'],
  ['functions/src/imports/b.ts', '@nest/web/map-harness'],
  ['functions/src/imports/c.ts', '@/ui/button.tsx'],
  ['functions/src/imports/d.ts', '../../../model/src/index.ts'],
  ['model/src/c.ts', '@nest/functions/imports/chunk.ts'],
  ['web/src/lib/a.ts', '@nest/dev/lib/root.ts'],
  ['dev/cli/start/a.ts', '@nest/functions/imports/chunk.ts'],
  ['tests/integration/a.test.ts', '../../functions/src/imports/chunk.ts'],
  ['tests/e2e/b.spec.ts', '../../dev/lib/root.ts'],
  ['tests/e2e/c.spec.ts', '@nest/bench/lib/report.ts'],
  ['bench/src/reads/a.ts', '../../../tests/e2e/listen-targets.ts'],
] as const;

const ALLOWED = [
  ['web/src/lib/save/ok.ts', '../firebase/services.ts'],
  ['web/src/ui/ok.tsx', '@/lib/theme/theme.ts'],
  ['web/src/features/shoots/list/ok.tsx', '../data/shoots.ts'],
  ['web/src/features/shoots/list/index.tsx', '@/features/phenomena/index.ts'],
  ['web/src/features/shoots/list/ui.tsx', '@/ui/button.tsx'],
  ['web/src/features/map/tools/ok.ts', '@/map/layers/hit.ts'],
  ['web/src/map/google/ok.ts', '@/lib/theme/theme.ts'],
  ['web/src/map/google/ok.ts', '../layers/hit.ts'],
  ['web/src/map/open-surface.ts', './google/google-surface.ts'],
  ['web/src/shell/ok.tsx', '@/features/auth/index.ts'],
  ['web/src/routes/index.tsx', '@/shell/app-shell.tsx'],
  ['model/src/ok.ts', 'geofire-common'],
  ['functions/src/imports/ok.ts', '@nest/model'],
  ['functions/src/imports/lease.ts', '../platform/lease.ts'],
  ['functions/src/phenomena/ok.ts', '../map/tiles-projection.ts'],
  ['functions/src/aircraft/api/ok.ts', '../services.ts'],
  ['functions/src/aircraft/api/ok.test.ts', '../testing/instance.ts'],
  ['dev/cli/test/ok.ts', '@nest/tests/rules/coverage/report.ts'],
  ['tests/integration/ok.test.ts', '@nest/functions/imports/chunk.ts'],
  ['tests/e2e/ok.spec.ts', '../property-runs.ts'],
  ['bench/src/ok.bench.ts', '@nest/tests/e2e/listen-targets.ts'],
] as const;

/** Every module of the packages, by its path from the root. */
const modules = ['model/src', 'functions/src', 'web', 'dev', 'tests', 'bench'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/(node_modules|dist)\//.test(path)),
);

describe('the direction of imports', () => {
  it('is kept by every module', () => {
    expect(modules.length).toBeGreaterThan(600);
    const broken = modules.flatMap((file) =>
      importsIn(readFileSync(join(ROOT, file), 'utf8'))
        .map((specifier) => ({ file, specifier, rule: brokenRule(file, specifier) }))
        .filter(({ rule }) => rule !== null),
    );
    expect(broken).toEqual([]);
  });

  it.each(REFUSED)('%s may not import %s', (file, specifier) => {
    expect(brokenRule(file, specifier)).not.toBeNull();
  });

  it.each(ALLOWED)('%s may import %s', (file, specifier) => {
    expect(brokenRule(file, specifier)).toBeNull();
  });
});
