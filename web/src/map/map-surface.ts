import type { Place } from '@nest/model';
import type { Hit } from './layers/hit.ts';

/**
 * `flat` is Mercator. A globe becomes flat by itself when zoomed in, and a globe again when zoomed
 * out.
 */
export type MapProjection = 'globe' | 'flat';

/** What a map shows; everything that a URL needs to restore the view. */
export interface MapView {
  center: Place;
  /** Zoom with 512-pixel tiles: at 0 the equator is 512 pixels long. Google's is one more. */
  zoom: number;
  /** The direction that is up, in degrees clockwise from north. */
  bearingDeg: number;
  /** Tilt in degrees; 0 looks straight down. */
  pitchDeg: number;
  projection: MapProjection;
}

/** CSS pixels from the top left corner of the map. */
export interface ScreenPoint {
  x: number;
  y: number;
}

/** Degrees; `west` exceeds `east` if the box crosses the antimeridian. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Covered space along the edges of a map, in CSS pixels. */
interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A pointer's position, and the feature there. */
export interface MapPointer {
  point: ScreenPoint;
  /** Null outside the globe. */
  place: Place | null;
  picked: Hit | null;
  /** Whether Shift, Ctrl or Cmd is held. */
  modified: boolean;
}

export interface MapSurfaceEvents {
  /** The view has changed, at most once per frame. */
  view: MapView;
  /** The view has stopped moving. */
  rest: MapView;
  click: MapPointer;
  contextmenu: MapPointer;
  /** The pointer has moved, at most once per frame; null when it has left the map. */
  hover: MapPointer | null;
  /** A person has moved the view: automatic movements must stop. */
  interaction: undefined;
  /** The WebGL context is lost (`lost`), back (`restored`), or not available at all (`failed`). */
  condition: MapCondition;
}

export type MapCondition =
  | { state: 'restored' | 'lost' }
  | { state: 'failed' /** For people. */; message: string };

export interface MoveOptions {
  /** Duration of the flight in ms; 0, the default, jumps. Ignored with reduced motion. */
  durationMs?: number;
}

/** A map that draws the layers of one `LayerStore`, with any base map. */
export interface MapSurface {
  readonly kind: 'natural' | 'google';
  getView(): MapView;
  /** Moves the view; omitted values stay. */
  setView(view: Partial<MapView>, options?: MoveOptions): void;
  /** Shows a whole box with a margin. */
  fit(bounds: Bounds, options?: MoveOptions): void;
  /** The box of the visible area; a whole turn of longitude if it contains a pole. */
  bounds(): Bounds;
  /** The screen position of a location, or null if it is on the far side or behind the camera. */
  project(place: Place): ScreenPoint | null;
  /** The location under a point, or null outside the globe. */
  unproject(point: ScreenPoint): Place | null;
  /** The topmost feature of the layers at a point; never through the globe. */
  pick(point: ScreenPoint): Hit | null;
  /** The current image, in device pixels, as PNG. */
  capture(): Promise<Blob>;
  /** Centres the view in the uncovered area; optional. */
  setInsets?(insets: Insets): void;
  /** Reads the theme's colours again from the document's CSS variables. */
  restyle(): void;
  /** Fits the map to the size of its container; a surface also observes that itself. */
  resize(): void;
  on<E extends keyof MapSurfaceEvents>(
    event: E,
    listener: (value: MapSurfaceEvents[E]) => void,
  ): () => void;
  /** Frees everything. Afterwards, only `destroy` may be called again. */
  destroy(): void;
}
