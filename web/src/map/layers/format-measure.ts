/** A length for display: `840 m`, `12.4 km`, `1,240 km`. */
export function formatLength(metres: number): string {
  if (metres < 1_000) return `${Math.round(metres)} m`;
  const digits = metres < 100_000 ? 1 : 0;
  const kilometres = (metres / 1_000).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${kilometres} km`;
}

/** An azimuth for display: `042°`. */
export function formatDegrees(degrees: number): string {
  return `${String(Math.round(degrees) % 360).padStart(3, '0')}°`;
}
