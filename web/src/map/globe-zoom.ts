/** The zoom at which the whole globe just fits, with a margin. */
export function globeZoom(width: number, height: number, latitude: number): number {
  const diameterPx = 0.96 * Math.max(1, Math.min(width, height));
  const flattening = Math.cos((latitude * Math.PI) / 180);
  return Math.max(0, Math.log2((diameterPx * Math.PI * flattening) / 512));
}
