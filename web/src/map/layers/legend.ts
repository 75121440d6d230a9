import {
  CATEGORIES,
  CATEGORY_LABELS,
  type Category,
  PHENOMENON_STATUS_LABELS,
  PHENOMENON_STATUSES,
} from '@nest/model';
import type { Tone } from '@/ui/badge.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { ALTITUDE_STOPS_M, ALTITUDE_TOKENS, NO_ALTITUDE_TOKEN } from './altitude.ts';
import type { LayerId } from './layer-list.ts';

/** One row of a legend: a mark as drawn on the map, and its meaning. */
export interface LegendEntry {
  label: string;
  /** CSS variable of its colour. */
  token: string;
  mark: 'dot' | 'cluster' | 'cell' | 'aircraft' | 'line' | 'wedge' | 'band' | 'glyph';
  /** With `glyph`: its category. */
  category?: Category;
}

const toneToken = (tone: Tone): string => `--${tone}`;

/** CSS variables of the statuses' colours, in the order of `PHENOMENON_STATUSES`. */
export const STATUS_TOKENS: readonly string[] = PHENOMENON_STATUSES.map((status) =>
  toneToken(PHENOMENON_STATUS_VARIANTS[status].tone),
);

const kilometres = (metres: number) => (metres / 1000).toLocaleString('en-GB');

const LEGENDS: Record<LayerId, readonly LegendEntry[]> = {
  phenomena: [
    ...PHENOMENON_STATUSES.map((status, i): LegendEntry => {
      const label = PHENOMENON_STATUS_LABELS[status];
      return { label, token: STATUS_TOKENS[i] ?? '--quiet', mark: 'dot' };
    }),
    ...CATEGORIES.map(
      (category): LegendEntry => ({
        label: CATEGORY_LABELS[category],
        token: '--ink-2',
        mark: 'glyph',
        category,
      }),
    ),
    { label: 'Several, in the colour of most of them', token: '--ink-2', mark: 'cluster' },
    { label: 'Obscured: somewhere in this cell', token: '--ink-2', mark: 'cell' },
  ],
  aircraft: [
    { label: 'On the ground, or height unknown', token: NO_ALTITUDE_TOKEN, mark: 'aircraft' },
    ...ALTITUDE_STOPS_M.map(
      (metres, i): LegendEntry => ({
        label: metres === 0 ? 'At sea level' : `${kilometres(metres)} km`,
        token: ALTITUDE_TOKENS[i] ?? NO_ALTITUDE_TOKEN,
        mark: 'aircraft',
      }),
    ),
  ],
  shoots: [
    { label: 'Path of the camera', token: '--focus', mark: 'line' },
    { label: 'Where it looked', token: '--focus', mark: 'wedge' },
  ],
  night: [{ label: 'Twilight and night', token: '--night', mark: 'band' }],
  labels: [],
  borders: [],
  graticule: [],
};

/** The legend of a layer; empty if its marks need none. */
export const legendOf = (layer: LayerId): readonly LegendEntry[] => LEGENDS[layer];
