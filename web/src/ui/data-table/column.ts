import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  id: string;
  /** Title in the header, in the columns' menu and beside the value on narrow screens. */
  title: string;
  cell(row: Row): ReactNode;
  /**
   * Width in px. With `grow` it is the minimum width, and the column takes a share of the remaining
   * space.
   */
  width: number;
  grow?: number;
  /** Field for sorting on the server. */
  sortField?: string;
  /** Direction of the first click; default `desc`. */
  sortFirst?: 'asc' | 'desc';
  align?: 'end';
  /** Hidden until chosen. */
  hidden?: boolean;
  /** Always shown; the first column usually is. */
  fixed?: boolean;
  /** Minimum width of the table in px at which it is shown; cards always show it. */
  from?: number;
  /**
   * On narrow screens: `title` is the card's heading, `none` is left out; otherwise it is a line of
   * the card.
   */
  card?: 'title' | 'badge' | 'none';
}
