import { shootContentFields, sidecarPath } from '@nest/model';
import { expect, it } from 'vitest';
import { shownName, sidecarName, sidecarType } from './sidecar.ts';

const NOW = Date.UTC(2026, 1, 3, 20, 40);

it.each([
  ['gyro log (1).json', 'gyro-log-1-.json'],
  ['Zürich.csv', 'Zu-rich.csv'],
  ['../../etc/passwd', 'etc-passwd'],
  ['…', 'sidecar'],
  [`${'x'.repeat(200)}.bin`, `${'x'.repeat(76)}.bin`],
])('stores %s under a name that the model takes', (chosen, shown) => {
  const name = sidecarName(chosen, NOW);
  const path = sidecarPath('shoot1', name);
  expect(shootContentFields.sidecarRef.safeParse(path).success).toBe(true);
  expect(shownName(path)).toBe(shown);
});

it('knows the types that the rules let in', () => {
  expect(['a.json', 'a.CSV', 'a.json.gz', 'a'].map(sidecarType)).toEqual([
    'application/json',
    'text/csv',
    'application/gzip',
    'application/octet-stream',
  ]);
});
