import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  id: string;
  /** Title in the header, in the columns' menu and beside the value on narrow screens. */
  title: string;
  cell(row: Row): ReactNode;
  /** Width in px. With `grow` it is the least width, and the column takes a share of what is left. */
  width: number;
  grow?: number;
  /** Field that the server sorts by. */
  sortField?: string;
  /** Direction of the first click; default `desc`. */
  sortFirst?: 'asc' | 'desc';
  align?: 'end';
  /** Hidden until chosen. */
  hidden?: boolean;
  /** Always shown; the first column usually is. */
  fixed?: boolean;
  /** Least width of the table in px at which it is shown; cards show it at any width. */
  from?: number;
  /** On narrow screens: `title` heads the card, `none` is left out; otherwise a line of it. */
  card?: 'title' | 'badge' | 'none';
}
