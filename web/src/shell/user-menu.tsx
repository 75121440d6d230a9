import { type ClosedMenuProps, lazyMenu } from '@/ui/lazy-menu.tsx';
import { UserButton } from './user-button.tsx';

/** The signed-in user, the theme, and the sign-out. */
export const UserMenu = lazyMenu(
  ({ closed }: { closed: ClosedMenuProps }) => <UserButton {...closed} />,
  () => import('./open-user-menu.tsx').then(({ OpenUserMenu }) => OpenUserMenu),
);
