import { EARTH_RADIUS_M, icao24At } from '@nest/model';
import type { MapGeoJSONFeature, Map as MapLibre } from 'maplibre-gl';
import { stillMs } from '../frame-loop.ts';
import { iconSizePx, metresPerPixel } from '../layers/aircraft/aircraft-size.ts';
import { AircraftPlaces, aircraftNear, PICK_SLACK_PX } from '../layers/aircraft/pick-aircraft.ts';
import type { Hit } from '../layers/hit.ts';
import type { ScreenPoint } from '../map-surface.ts';
import type { AircraftLayer } from './aircraft/aircraft-layer.ts';
import { projectPlace, unprojectPoint } from './camera.ts';
import type { PhenomenaSource } from './phenomena/phenomena-source.ts';
import { centerOf } from './phenomena/spiderfy-control.ts';

/** The layers that are hit-tested with the renderer, and half the size of the query box. */
const PHENOMENA = ['fan-points', 'clusters', 'points'];
const SHOOTS = ['shoot-starts', 'shoot-paths'];
const SLACK_PX = 3;

/** A feature of the map under a pointer, and what it represents. */
export interface FeatureHit {
  hit: Hit;
  feature: MapGeoJSONFeature | null;
}

export class HitTester {
  readonly #map: MapLibre;
  readonly #aircraft: AircraftLayer;
  readonly #phenomena: PhenomenaSource;
  readonly #places = new AircraftPlaces();
  #sightMs = Number.NEGATIVE_INFINITY;
  #inSight = false;

  constructor(map: MapLibre, aircraft: AircraftLayer, phenomena: PhenomenaSource) {
    this.#map = map;
    this.#aircraft = aircraft;
    this.#phenomena = phenomena;
  }

  /** The topmost feature at a point. */
  pick(point: ScreenPoint): FeatureHit | null {
    // The renderer also returns features outside the globe.
    if (!unprojectPoint(this.#map, point)) return null;
    return this.#phenomenon(point) ?? this.#pickAircraft(point) ?? this.#shoot(point);
  }

  /** Whether any aircraft may be in view; checked at most twice a second. */
  seesAircraft(): boolean {
    const now = performance.now();
    if (now - this.#sightMs < SIGHT_MS) return this.#inSight;
    this.#sightMs = now;
    this.#inSight = this.#hasAircraftInView();
    return this.#inSight;
  }

  #hasAircraftInView(): boolean {
    const { data, isVisible } = this.#aircraft;
    if (!data || !isVisible) return false;
    const { lat, lng } = this.#map.getCenter();
    const { clientWidth, clientHeight } = this.#map.getContainer();
    // Tilted views reach further than half their diagonal.
    const reachM =
      2 * Math.hypot(clientWidth, clientHeight) * metresPerPixel(this.#map.getZoom(), lat);
    const places = this.#places.at(data.columns, data.nowS(), SIGHT_MS / 1000);
    const maxChord = Math.min(2, reachM / EARTH_RADIUS_M);
    const middle = { latitude: lat, longitude: lng };
    return aircraftNear(places, data.columns.count, middle, maxChord, 1).length > 0;
  }

  /** All phenomena whose points are drawn at the same pixels as a feature's. */
  coincident(point: ScreenPoint): MapGeoJSONFeature[] {
    return this.#features(point, ['points'], 1);
  }

  #features({ x, y }: ScreenPoint, layers: string[], slack = SLACK_PX): MapGeoJSONFeature[] {
    const present = layers.filter((layer) => this.#map.getLayer(layer));
    return this.#map.queryRenderedFeatures(
      [
        [x - slack, y - slack],
        [x + slack, y + slack],
      ],
      { layers: present },
    );
  }

  #phenomenon(point: ScreenPoint): FeatureHit | null {
    const [feature] = this.#features(point, PHENOMENA);
    if (!feature) return null;
    const [longitude, latitude] = centerOf(feature);
    const place = { latitude, longitude };
    const { n, row, feed, obscured } = feature.properties;
    if (n !== undefined) return { hit: { kind: 'cluster', count: n, place }, feature };
    const points = this.#phenomena.pointsOf(feed);
    const id = points?.ids[row];
    if (!points || id === undefined) return null;
    // Tiles round coordinates; the arrays do not.
    const exact = { latitude: points.latitude[row] ?? 0, longitude: points.longitude[row] ?? 0 };
    const isObscured = obscured === 1;
    const hit: Hit = {
      kind: 'phenomenon',
      id,
      place: isObscured ? place : exact,
      obscured: isObscured,
    };
    return { hit, feature };
  }

  #pickAircraft(point: ScreenPoint): FeatureHit | null {
    const { data, isVisible } = this.#aircraft;
    const pointer = unprojectPoint(this.#map, point);
    if (!data || !isVisible || !pointer) return null;
    const zoom = this.#map.getZoom();
    const { columns } = data;
    const pixelM = metresPerPixel(zoom, this.#map.getCenter().lat);
    const places = this.#places.at(columns, data.nowS(), stillMs(pixelM) / 1000);
    const reachPx = iconSizePx(zoom) / 2 + PICK_SLACK_PX;
    // Near the limb a pixel covers many times the ground that it covers in the centre.
    const maxChord = (reachPx * pixelM * LIMB_STRETCH) / EARTH_RADIUS_M;
    let best: { row: number; px: number } | null = null;
    for (const row of aircraftNear(places, columns.count, pointer, maxChord)) {
      const place = placeAt(places, row);
      const at = projectPlace(this.#map, place);
      const px = at ? Math.hypot(at.x - point.x, at.y - point.y) : Number.POSITIVE_INFINITY;
      if (px <= reachPx && (!best || px < best.px)) best = { row, px };
    }
    if (!best) return null;
    const icao24 = icao24At(columns, best.row);
    return {
      hit: { kind: 'aircraft', icao24, place: placeAt(places, best.row) },
      feature: null,
    };
  }

  #shoot(point: ScreenPoint): FeatureHit | null {
    const [feature] = this.#features(point, SHOOTS);
    if (!feature) return null;
    const place = unprojectPoint(this.#map, point);
    return place && { hit: { kind: 'shoot', id: feature.properties.id, place }, feature };
  }
}

const LIMB_STRETCH = 6;
const SIGHT_MS = 500;

const placeAt = (
  { latitude, longitude }: { latitude: Float64Array; longitude: Float64Array },
  row: number,
) => ({ latitude: latitude[row] ?? 0, longitude: longitude[row] ?? 0 });
