export interface Near {
  latitude: number;
  longitude: number;
}

/** The place of `?near=latitude,longitude`; null if it names a phenomenon. */
export function nearPoint(near: string | undefined): Near | null {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(near ?? '');
  const latitude = Number(match?.[1]);
  const longitude = Number(match?.[2]);
  if (!match || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}
