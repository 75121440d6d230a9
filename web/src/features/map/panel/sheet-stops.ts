export type SheetStop = 'peek' | 'half' | 'full';

/** Heights of the sheet in px, by the height of its container. */
export const SHEET_STOPS: Record<SheetStop, (room: number) => number> = {
  peek: () => 130,
  half: (room) => Math.round(room * 0.5),
  full: (room) => room - 24,
};
const ORDER: readonly SheetStop[] = ['peek', 'half', 'full'];

/** The handle's next stop: one step up, and down again from the top. */
export const nextStop = (stop: SheetStop): SheetStop =>
  ORDER[(ORDER.indexOf(stop) + 1) % ORDER.length] ?? 'peek';

/** The stop nearest to where the sheet was released. */
export function stopAfterDrag(height: number, room: number): SheetStop {
  const distance = (stop: SheetStop) => Math.abs(SHEET_STOPS[stop](room) - height);
  return ORDER.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}
