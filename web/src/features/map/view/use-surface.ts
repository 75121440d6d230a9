import { MAP_SETTINGS_DEFAULTS, MAP_SETTINGS_PATH } from '@nest/model';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { mapSettingsDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import type { LayerStore } from '../../../map/layers/layer-store.ts';
import type { MapCondition, MapSurface, MapView } from '../../../map/map-surface.ts';
import { openSurface } from '../../../map/open-surface.ts';

/** The state of the map; `failed` has a message for display. */
export type RenderState =
  | { state: 'loading' | 'ready' | 'lost' }
  | { state: 'failed'; message: string };

interface SurfaceOptions {
  store: LayerStore;
  /** The initial view; later changes are ignored. */
  view: Partial<MapView>;
  label: string;
  prefer: MapSurface['kind'];
  /** A new number recreates the map. */
  attempt: number;
}

export interface OpenedSurface {
  /** For the element that the map fills. */
  container: RefObject<HTMLDivElement | null>;
  /** Null until the map is there, and where it cannot be had. */
  surface: MapSurface | null;
  picture: RenderState;
  /** Why the map that was wanted is not the one that is shown, or null. */
  notice: string | null;
  /** Whether this workspace has a key of Google Maps. */
  hasGoogle: boolean;
}

/**
 * Creates the map in an element once its code has loaded, and destroys it with the element. It
 * starts with the view of the previous map.
 */
export function useSurface(options: SurfaceOptions): OpenedSurface {
  const { store, view, label, prefer, attempt } = options;
  const container = useRef<HTMLDivElement>(null);
  const begin = useRef(view);
  const [surface, setSurface] = useState<MapSurface | null>(null);
  const [picture, setPicture] = useState<RenderState>({ state: 'loading' });
  const [notice, setNotice] = useState<string | null>(null);
  const settings = useLiveDoc(mapSettingsDocument, MAP_SETTINGS_PATH);
  const { googleMapsKey: key, googleMapId: mapId } = settings.data?.ok
    ? settings.data.data
    : MAP_SETTINGS_DEFAULTS;
  const isWaiting = prefer === 'google' && settings.state === 'loading';
  const wantedKey = prefer === 'google' ? key : '';
  const wantedId = prefer === 'google' ? mapId : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts over
  useEffect(() => {
    setPicture({ state: 'loading' });
    setNotice(null);
    const element = container.current;
    if (!element || isWaiting) return;
    const options = {
      store,
      label,
      prefer,
      view: begin.current,
      google: { key: wantedKey, mapId: wantedId },
    };
    const close = openSurface(element, options, {
      onSurface(opened, why) {
        opened.on('condition', (condition) => {
          // The MapLibre map replaces Google's and is already loading.
          const isReplaced = condition.state === 'failed' && opened.kind === 'google';
          if (isReplaced) setSurface(null);
          setPicture(isReplaced ? { state: 'loading' } : pictureOf(condition));
        });
        opened.on('rest', (rested) => {
          begin.current = rested;
        });
        setPicture({ state: 'ready' });
        setNotice(why);
        setSurface(opened);
      },
      onFailed: (message) => setPicture({ state: 'failed', message }),
    });
    return () => {
      setSurface(null);
      close();
    };
  }, [store, label, prefer, isWaiting, wantedKey, wantedId, attempt]);
  return { container, surface, picture, notice, hasGoogle: key !== '' };
}

const pictureOf = (condition: MapCondition): RenderState =>
  condition.state === 'failed'
    ? condition
    : { state: condition.state === 'lost' ? 'lost' : 'ready' };
