/** Minutes for display: `40 min`, `3.5 h`, `12 d`. */
export function formatMinutes(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} min`;
  const [value, unit] = minutes < 36 * 60 ? [minutes / 60, 'h'] : [minutes / 1_440, 'd'];
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}
