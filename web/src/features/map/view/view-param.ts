import type { MapView } from '../../../map/map-surface.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Decimals that resolve a pixel at a zoom: a pixel is 360° / (512 · 2^zoom). */
const decimals = (zoom: number) => Math.min(7, Math.max(2, Math.ceil(zoom * 0.302 + 0.2)));

/** Without trailing zeros, so that URLs stay short. */
const short = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** A view in a URL: `latitude,longitude,zoom`, and bearing and pitch if not 0. */
export function writeView({ center, zoom, bearingDeg, pitchDeg }: MapView): string {
  const digits = decimals(zoom);
  const parts = [
    short(center.latitude, digits),
    short(center.longitude, digits),
    short(zoom, 2),
    short(bearingDeg, 1),
    short(pitchDeg, 1),
  ];
  while (parts.length > 3 && (parts.at(-1) === '0' || parts.at(-1) === '-0')) parts.pop();
  return parts.join(',');
}

type ViewParts = Pick<MapView, 'center' | 'zoom' | 'bearingDeg' | 'pitchDeg'>;

/** Reads what {@link writeView} writes; null if it is invalid. */
export function readView(text: string | undefined): ViewParts | null {
  const parts = text?.split(',') ?? [];
  if (parts.length < 3 || parts.length > 5 || !parts.every((part) => NUMBER.test(part)))
    return null;
  const [latitude = 0, longitude = 0, zoom = 0, bearingDeg = 0, pitchDeg = 0] = parts.map(Number);
  const isView =
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    zoom >= -2 &&
    zoom <= 24 &&
    Math.abs(bearingDeg) <= 360 &&
    pitchDeg >= 0 &&
    pitchDeg <= 85;
  return isView ? { center: { latitude, longitude }, zoom, bearingDeg, pitchDeg } : null;
}
