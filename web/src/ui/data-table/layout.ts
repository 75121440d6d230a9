import type { DataColumn } from './column.ts';

/** Width of the checkbox column, in px. */
const SELECT_PX = 40;

/** The grid of header and rows. */
export function gridTemplate(
  columns: readonly Pick<DataColumn<never>, 'width' | 'grow'>[],
  selectable: boolean,
): string {
  const tracks = columns.map(({ width, grow }) =>
    grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`,
  );
  return [...(selectable ? [`${SELECT_PX}px`] : []), ...tracks].join(' ');
}
