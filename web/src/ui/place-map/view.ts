import { type GeoProjection, geoOrthographic } from 'd3-geo';
import {
  type Cap,
  degrees,
  EARTH_RADIUS_M,
  type LatLon,
  radians,
  wrapLongitude,
} from './sphere.ts';

/** Size of the drawing in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What the map shows: the location at its centre, and metres on the ground per pixel there. */
export interface View {
  center: LatLon;
  metresPerPixel: number;
}

/** Closest zoom: about a doorstep. */
const MIN_METRES_PER_PIXEL = 0.2;

/** The scale at which the whole globe just fits, in metres per pixel. */
export function globeMetresPerPixel(size: Size): number {
  return (2 * EARTH_RADIUS_M) / (0.94 * Math.max(1, Math.min(size.width, size.height)));
}

export function globeView(size: Size): View {
  return { center: { latitude: 20, longitude: 10 }, metresPerPixel: globeMetresPerPixel(size) };
}

const clampScale = (metresPerPixel: number, size: Size) =>
  Math.min(globeMetresPerPixel(size), Math.max(MIN_METRES_PER_PIXEL, metresPerPixel));

/** The view that shows a cap with a margin, but at least `minSpanM` metres across. */
export function fitView(cap: Cap, size: Size, minSpanM: number): View {
  const shortSide = Math.max(1, Math.min(size.width, size.height));
  const across = 2 * EARTH_RADIUS_M * Math.sin(radians(Math.min(90, cap.radiusDeg)));
  const metresPerPixel = Math.max(across / (0.8 * shortSide), minSpanM / shortSide);
  return { center: cap.center, metresPerPixel: clampScale(metresPerPixel, size) };
}

/**
 * The globe as seen from above the view's centre. Rotating the globe instead of sliding a flat map
 * avoids a seam at the antimeridian and blind spots at the poles.
 */
export function projectionOf(view: View, size: Size): GeoProjection {
  return geoOrthographic()
    .rotate([-view.center.longitude, -view.center.latitude])
    .scale(EARTH_RADIUS_M / view.metresPerPixel)
    .translate([size.width / 2, size.height / 2])
    .clipAngle(Math.min(90, Math.max(MIN_CLIP_DEG, visibleAngle(view, size) * 1.02)))
    .clipExtent([
      [-8, -8],
      [size.width + 8, size.height + 8],
    ])
    .precision(0.5);
}

/** Angle from the centre beyond which nothing is visible, in degrees: what need not be drawn. */
export function visibleAngle(view: View, size: Size): number {
  const sine =
    ((Math.hypot(size.width, size.height) / 2 + 8) * view.metresPerPixel) / EARTH_RADIUS_M;
  return sine >= 1 ? 90 : degrees(Math.asin(sine));
}

/** d3 treats points closer than 1e-6 rad as one, so it must not clip along a smaller circle. */
const MIN_CLIP_DEG = 2;

/** The view after the ground was dragged by a number of pixels. */
export function panView(view: View, size: Size, dx: number, dy: number): View {
  const perPixel = degrees(view.metresPerPixel / EARTH_RADIUS_M);
  const limit = 90 - 1e-9;
  const latitude = Math.min(limit, Math.max(-limit, view.center.latitude + dy * perPixel));
  const globe = globeMetresPerPixel(size);
  // Near a pole, a sideways step is many degrees of longitude; a full turn must still take a while.
  const shrink = Math.max(Math.cos(radians(latitude)), 0.15 * (view.metresPerPixel / globe), 1e-4);
  const longitude = wrapLongitude(view.center.longitude - (dx * perPixel) / shrink);
  return { ...view, center: { latitude, longitude } };
}

/** The view magnified by `factor`, with the location under a pixel fixed. */
export function zoomView(view: View, size: Size, factor: number, at?: [number, number]): View {
  const metresPerPixel = clampScale(view.metresPerPixel / factor, size);
  const zoomed = { ...view, metresPerPixel };
  if (!at) return zoomed;
  const before = placeAt(view, size, at);
  const after = before && projectionOf(zoomed, size)([before.longitude, before.latitude]);
  return after ? panView(zoomed, size, at[0] - after[0], at[1] - after[1]) : zoomed;
}

/** The location under a pixel, or null outside the globe. */
export function placeAt(view: View, size: Size, [x, y]: [number, number]): LatLon | null {
  const dx = ((x - size.width / 2) * view.metresPerPixel) / EARTH_RADIUS_M;
  const dy = ((y - size.height / 2) * view.metresPerPixel) / EARTH_RADIUS_M;
  if (Math.hypot(dx, dy) > 1) return null;
  const place = projectionOf(view, size).invert?.([x, y]);
  if (!place || place.some(Number.isNaN)) return null;
  return { latitude: place[1], longitude: wrapLongitude(place[0]) };
}

/** A location rounded to the resolution of one pixel, in degrees. */
export function roundToPixel(place: LatLon, metresPerPixel: number): LatLon {
  const decimals = Math.min(6, Math.max(1, Math.ceil(Math.log10(111_320 / metresPerPixel))));
  const round = (value: number) => Number(value.toFixed(decimals));
  return { latitude: round(place.latitude), longitude: round(place.longitude) };
}
