import type { Layer } from '@deck.gl/core';
import { type ExtrapolatedColumns, extrapolateColumns, indexOfIcao24 } from '@nest/model';
import { overlaysGeoJson } from '../layers/geojson/overlays-geojson.ts';
import { shootsGeoJson } from '../layers/geojson/shoots-geojson.ts';
import type { LayerState } from '../layers/layer-store.ts';
import { MAX_SPIDERFIED, spiderfyArms } from '../layers/spiderfy.ts';
import type { Tokens } from '../layers/tokens.ts';
import type { Bounds } from '../map-surface.ts';
import { Clusters, type PhenomenaMark } from './clusters.ts';
import type { Scene } from './google-hit-test.ts';
import { aircraftAtlas, type IconAtlas, markAtlas } from './icon-atlas.ts';
import { aircraftLayers } from './layers/aircraft-deck.ts';
import { highOverlayLayers, lowOverlayLayers, shootLayers } from './layers/overlays-deck.ts';
import { type Fan, phenomenaLayers } from './layers/phenomena-deck.ts';

/** What the map currently shows. */
export interface Sight {
  bounds: Bounds;
  zoom: number;
}

/**
 * Turns the store's state into deck.gl layers. Results for unchanged parts of the state are reused,
 * so that panning only builds the marks that come into view.
 */
export class GoogleScene {
  #tokens: Tokens;
  #marksAtlas: IconAtlas;
  readonly #aircraftAtlas = aircraftAtlas();
  #theme = 0;
  #tick = 0;
  #places: ExtrapolatedColumns = emptyPlaces(0);
  #clusters: { of: LayerState['phenomena']; value: Clusters | null } = { of: null, value: null };
  #shoots: Kept<LayerState['shoots'], ReturnType<typeof shootsGeoJson>> = null;
  #overlays: Kept<LayerState['overlays'], ReturnType<typeof overlaysGeoJson>> = null;
  #marks: readonly PhenomenaMark[] = [];
  #marksFor: unknown[] = [];
  #fan: Fan | null = null;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#marksAtlas = markAtlas(tokens);
  }

  setTokens(tokens: Tokens): void {
    this.#tokens = tokens;
    this.#marksAtlas = markAtlas(tokens);
    this.#theme++;
  }

  closeFan(): void {
    this.#fan = null;
  }

  /**
   * The action of a click on a cluster: the zoom at which it splits, or null if it is spiderfied.
   */
  openCluster(mark: Extract<PhenomenaMark, { kind: 'several' }>, zoom: number): number | null {
    const clusters = this.#clusters.value;
    if (!clusters || mark.clusterId === null) return zoom + 2;
    const expansion = clusters.expansionZoom(mark.clusterId);
    if (expansion !== null) return expansion;
    const rows = clusters.rows(mark.clusterId, MAX_SPIDERFIED);
    const arms = spiderfyArms(rows.length);
    this.#fan = {
      longitude: mark.longitude,
      latitude: mark.latitude,
      members: rows.flatMap((row, i) => {
        const arm = arms[i];
        return arm ? [{ row, arm }] : [];
      }),
    };
    return null;
  }

  /** The features that can be hit. */
  scene(state: LayerState, sight: Sight): Scene {
    const { hidden, aircraft, shoots } = state;
    const clusters = this.#clustersOf(state);
    return {
      zoom: sight.zoom,
      ids: clusters?.points.ids ?? [],
      marks: hidden.has('phenomena') ? [] : this.#marksIn(clusters, sight),
      fan: this.#fan,
      aircraft: hidden.has('aircraft') ? null : aircraft,
      shoots: hidden.has('shoots') ? [] : shoots,
    };
  }

  /** All layers, bottom first. */
  layers(state: LayerState, sight: Sight): Layer[] {
    const { hidden, aircraft, selection } = state;
    const tokens = this.#tokens;
    const atlas = this.#marksAtlas;
    const { zoom } = sight;
    const clusters = this.#clustersOf(state);
    this.#shoots = kept(this.#shoots, state.shoots, shootsGeoJson);
    this.#overlays = kept(this.#overlays, state.overlays, overlaysGeoJson);
    const shoots = { features: this.#shoots.value, atlas, tokens, zoom };
    const overlays = { features: this.#overlays.value, atlas, tokens, zoom };
    const out: Layer[] = [...lowOverlayLayers(overlays)];
    if (!hidden.has('shoots')) out.push(...shootLayers(shoots));
    if (aircraft && !hidden.has('aircraft')) {
      const { columns } = aircraft;
      if (this.#places.latitude.length < columns.count) this.#places = emptyPlaces(columns.count);
      extrapolateColumns(columns, aircraft.nowS(), this.#places);
      const selected =
        selection?.kind === 'aircraft' ? indexOfIcao24(columns, selection.icao24) : -1;
      out.push(
        ...aircraftLayers({
          columns,
          places: this.#places,
          tick: ++this.#tick,
          atlas: this.#aircraftAtlas,
          tokens,
          theme: this.#theme,
          zoom,
          selected,
        }),
      );
    }
    if (clusters && !hidden.has('phenomena')) {
      const marks = this.#marksIn(clusters, sight);
      const { points, cells } = clusters;
      out.push(...phenomenaLayers({ points, marks, cells, fan: this.#fan, atlas, tokens, zoom }));
    }
    out.push(...highOverlayLayers(overlays));
    return out;
  }

  #clustersOf({ phenomena }: LayerState): Clusters | null {
    if (this.#clusters.of !== phenomena) {
      this.#clusters = { of: phenomena, value: phenomena && new Clusters(phenomena) };
      this.#fan = null;
    }
    return this.#clusters.value;
  }

  #marksIn(clusters: Clusters | null, { bounds, zoom }: Sight): readonly PhenomenaMark[] {
    const { west, south, east, north } = bounds;
    const wanted = [clusters, west, south, east, north, Math.floor(zoom)];
    if (wanted.some((part, i) => part !== this.#marksFor[i])) {
      this.#marks = clusters?.marks(bounds, zoom) ?? [];
      this.#marksFor = wanted;
    }
    return this.#marks;
  }
}

type Kept<From, To> = { of: From; value: To } | null;

const kept = <From, To>(before: Kept<From, To>, of: From, make: (of: From) => To) =>
  before?.of === of ? before : { of, value: make(of) };

const emptyPlaces = (count: number): ExtrapolatedColumns => ({
  latitude: new Float64Array(count),
  longitude: new Float64Array(count),
  fade: new Float32Array(count),
});
