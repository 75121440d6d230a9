import type { ReadonlyPoints } from '@nest/model';
import { createContext, useContext } from 'react';
import type { Aircraft } from '@/platform/sky/use-aircraft.ts';
import type { LayerStore } from '../layers/layer-store.ts';
import type { Selection } from '../layers/picked.ts';
import type { MapSurface } from '../surface/map-surface.ts';
import type { CommandSearch } from './search.ts';
import type { UpdateSearch } from './view/use-command-search.ts';
import type { Scope } from './view/use-scope.ts';
import type { PictureState } from './view/use-surface.ts';

/** What the parts of the command screen share. */
export interface Screen {
  search: CommandSearch;
  update: UpdateSearch;
  store: LayerStore;
  /** Null until the map is there, and where it cannot be had. */
  surface: MapSurface | null;
  picture: PictureState;
  /** Whether this workspace has a key of Google Maps. */
  hasGoogle: boolean;
  scope: Scope;
  /** The sky of now, or of the moment that is replayed. */
  sky: Aircraft;
  /** Phenomena in and round the view that pass the filters but for the moment that is replayed. */
  points: ReadonlyPoints;
  /** When phenomena that pass were observed, also those that are counted and not listed. */
  timesMs: Float64Array;
  /** The present, to the minute, in ms since 1970. */
  nowMs: number;
  /** The moment that is replayed, or null for the present. */
  momentMs: number | null;
  /** Whether that moment moves by itself. */
  isPlaying: boolean;
  selection: Selection | null;
  select(selection: Selection | null): void;
  /** Whether there is little room: the panel is then a sheet at the bottom. */
  isNarrow: boolean;
}

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('useScreen is for parts of the command screen');
  return screen;
}
