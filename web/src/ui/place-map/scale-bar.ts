/** A scale bar with a round length: its label and its length in pixels. */
export interface ScaleBar {
  label: string;
  pixels: number;
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that is at most `maxPixels` long. */
export function scaleBar(metresPerPixel: number, maxPixels = 96): ScaleBar {
  const most = metresPerPixel * maxPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { label: lengthLabel(metres), pixels: metres / metresPerPixel };
}

/** A length in metres for display: `50 m`, `1.5 km`, `2,000 km`. */
export function lengthLabel(metres: number): string {
  const [value, unit] = metres < 1000 ? [metres, 'm'] : [metres / 1000, 'km'];
  const text = value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${text} ${unit}`;
}

/** Degrees between the lines of the graticule, so that a few lines cross the map. */
export function graticuleStep(spanDeg: number): number {
  const steps = [
    30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001,
  ];
  return steps.find((step) => step <= spanDeg / 3) ?? 0.0001;
}
