import { type ClosedMenuProps, lazyMenu } from '@/ui/lazy-menu.tsx';
import { UserButton } from './user-button.tsx';

/** Who is signed in, the theme, and the way out. */
export const UserMenu = lazyMenu(
  ({ closed }: { closed: ClosedMenuProps }) => <UserButton {...closed} />,
  () => import('./open-user-menu.tsx').then(({ OpenUserMenu }) => OpenUserMenu),
);
