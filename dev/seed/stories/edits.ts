import type { Phenomenon } from '@nest/model';

/** Previous values of some reports before their reporters corrected them, by title. */
export const EDITS: Readonly<Record<string, Partial<Phenomenon>>> = {
  'Silent triangle over Lake Zürich': {
    summary:
      'Three white lights held a fixed triangle for a minute, moving from the Üetliberg towards Küsnacht without a sound.\n\nWe took it for one body. Both of us filmed.',
    durationS: 60,
    shape: 'unknown',
    tags: ['lake', 'night'],
  },
  'Orange spheres in a line above the Hessdalen valley': { witnessCount: 1, lookElevationDeg: 20 },
  'Green fireball that broke into five pieces': { category: 'other', durationS: 10 },
  'Hovering disk beside the wind farm': { shape: 'oval' },
  'Two lights playing over the sea of Marmara': { tags: [], witnessCount: null },
};
