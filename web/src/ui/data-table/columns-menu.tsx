import { type ClosedMenuProps, lazyMenu } from '../lazy-menu.tsx';
import { ColumnsButton, type ColumnsMenuProps } from './columns-button.tsx';

/** Shows and hides columns; this browser stores the choice. */
export const ColumnsMenu = lazyMenu(
  ({ closed }: ColumnsMenuProps & { closed: ClosedMenuProps }) => <ColumnsButton {...closed} />,
  () => import('./open-columns-menu.tsx').then(({ OpenColumnsMenu }) => OpenColumnsMenu),
);
