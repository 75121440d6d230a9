import { CATEGORIES, type Category, PHENOMENON_STATUSES, type PhenomenonStatus } from '@nest/model';
import { choice, type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';
import type { Selection } from '../../map/layers/hit.ts';
import { LAYER_IDS, LAYERS, type LayerId } from '../../map/layers/layer-list.ts';
import { PERIOD_IDS } from './time/period.ts';
import { parsePlayhead } from './time/playhead.ts';
import { readView } from './view/view-param.ts';

/** Words of a comma-separated list; unknown ones are dropped. */
function words<T extends string>(text: string | undefined, known: readonly T[]): T[] {
  const said = new Set(text?.split(','));
  return known.filter((word) => said.has(word));
}

/** A list in a URL, without unknown values; absent if nothing is left. */
const wordList = (known: readonly string[]) => (value: unknown) =>
  typeof value === 'string' ? words(value, known).join(',') || undefined : undefined;

const SELECTED = /^(phenomenon|shoot):[^/]{1,128}$|^aircraft:[0-9a-f]{6}$/;
const TABS = ['aircraft', 'shoots'] as const;

/** Everything that restores a view of the map; invalid parameters are dropped. */
export const mapSearchSchema = searchSchema({
  /** `latitude,longitude,zoom`, then bearing and pitch. */
  view: text({ matches: (value) => readView(value) !== null }),
  map: choice(['flat']),
  /** The base map's provider; absent for MapLibre. */
  base: choice(['google']),
  /** Layers that differ from the default: hidden or shown. */
  layers: wordList(LAYER_IDS),
  status: wordList(PHENOMENON_STATUSES),
  category: wordList(CATEGORIES),
  period: choice(PERIOD_IDS),
  /** The playhead, as `2026-10-31T21:40Z`; absent for the present. */
  at: text({ matches: (value) => parsePlayhead(value) !== null }),
  /** The kind listed in the panel; default: phenomena. */
  list: choice(TABS),
  sort: choice(['nearest']),
  /** `phenomenon:ID`, `shoot:ID` or `aircraft:ADDRESS`. */
  selected: text({ matches: SELECTED }),
});
export type MapSearchParams = SearchOf<typeof mapSearchSchema>;

/** The shown statuses; empty means all. */
export const statusesOf = (search: MapSearchParams): PhenomenonStatus[] =>
  words(search.status, PHENOMENON_STATUSES);
export const categoriesOf = (search: MapSearchParams): Category[] =>
  words(search.category, CATEGORIES);

/** A list for the URL: absent if it is empty or complete, since both mean all. */
export const writeWords = <T extends string>(chosen: readonly T[], known: readonly T[]) =>
  chosen.length === 0 || chosen.length === known.length
    ? undefined
    : known.filter((word) => chosen.includes(word)).join(',');

/** The shown layers. */
export function shownLayers(search: MapSearchParams): ReadonlySet<LayerId> {
  const changed = new Set(words(search.layers, LAYER_IDS));
  return new Set(
    LAYERS.filter(({ id, isOnAtFirst }) => isOnAtFirst !== changed.has(id)).map(({ id }) => id),
  );
}

/** The URL's parameters after a layer was shown or hidden. */
export function withLayer(search: MapSearchParams, layer: LayerId): string | undefined {
  const changed = new Set(words(search.layers, LAYER_IDS));
  if (!changed.delete(layer)) changed.add(layer);
  return LAYER_IDS.filter((id) => changed.has(id)).join(',') || undefined;
}

export function readSelection(text: string | undefined): Selection | null {
  if (text === undefined || !SELECTED.test(text)) return null;
  const [kind, id = ''] = text.split(/:(.*)/s);
  if (kind === 'aircraft') return { kind, icao24: id };
  return kind === 'shoot' ? { kind, id } : { kind: 'phenomenon', id };
}

export const writeSelection = (selection: Selection | null): string | undefined =>
  selection === null
    ? undefined
    : `${selection.kind}:${selection.kind === 'aircraft' ? selection.icao24 : selection.id}`;
