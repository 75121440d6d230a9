import type { Place } from '@nest/model';
import type { Hit } from './layers/hit.ts';

/** `flat` is Mercator. A globe turns flat by itself as it is zoomed in, and back. */
export type MapProjection = 'globe' | 'flat';

/** What a map shows; everything that an address needs to bring the view back. */
export interface MapView {
  center: Place;
  /** Zoom with tiles of 512 pixels: at 0 the equator is 512 pixels long. Google's is one more. */
  zoom: number;
  /** Degrees clockwise from north that are up. */
  bearingDeg: number;
  /** Degrees from looking straight down. */
  pitchDeg: number;
  projection: MapProjection;
}

/** CSS pixels from the top left corner of the map. */
export interface ScreenPoint {
  x: number;
  y: number;
}

/** Degrees; `west` exceeds `east` where the box crosses the antimeridian. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Space along the edges of a map that something lies over, in CSS pixels. */
interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Where a pointer is, and what is there. */
export interface MapPointer {
  point: ScreenPoint;
  /** Null beside the globe. */
  place: Place | null;
  picked: Hit | null;
  /** Whether Shift, Ctrl or Cmd is held. */
  modified: boolean;
}

export interface MapSurfaceEvents {
  /** The view has changed, at most once a frame. */
  view: MapView;
  /** The view has come to rest. */
  rest: MapView;
  click: MapPointer;
  contextmenu: MapPointer;
  /** The pointer has moved, at most once a frame; null when it has left the map. */
  hover: MapPointer | null;
  /** A person has touched the view: what moves it by itself must stop. */
  interaction: undefined;
  /** The picture is lost (`lost`), back (`restored`), or cannot be had at all (`failed`). */
  condition: MapCondition;
}

export type MapCondition =
  | { state: 'restored' | 'lost' }
  | { state: 'failed' /** For people. */; message: string };

export interface MoveOptions {
  /** Duration of the flight in ms; 0, the default, jumps. Ignored where reduced motion is asked for. */
  durationMs?: number;
}

/** A map that draws the layers of one `LayerStore`, whoever makes the base map. */
export interface MapSurface {
  readonly kind: 'natural' | 'google';
  getView(): MapView;
  /** Moves the view; what is left out stays. */
  setView(view: Partial<MapView>, options?: MoveOptions): void;
  /** Shows the whole of a box, with some air round it. */
  fit(bounds: Bounds, options?: MoveOptions): void;
  /** The box of what is in sight; a whole turn of longitude where a pole is. */
  bounds(): Bounds;
  /** Where a place is on the map, or null if it is on the far side or behind the camera. */
  project(place: Place): ScreenPoint | null;
  /** The place under a point, or null beside the globe. */
  unproject(point: ScreenPoint): Place | null;
  /** The topmost thing of the layers at a point; nothing is picked through the globe. */
  pick(point: ScreenPoint): Hit | null;
  /** The picture as it is, in device pixels, as PNG. */
  capture(): Promise<Blob>;
  /** Puts the middle of the view into the middle of what is free; a surface may be without it. */
  setInsets?(insets: Insets): void;
  /** Reads the colours of the theme again; they come from the document's CSS variables. */
  restyle(): void;
  /** Fits the map to the size of its container; a surface watches that itself, too. */
  resize(): void;
  on<E extends keyof MapSurfaceEvents>(
    event: E,
    listener: (value: MapSurfaceEvents[E]) => void,
  ): () => void;
  /** Frees everything. Nothing may be called afterwards, but `destroy` again. */
  destroy(): void;
}
