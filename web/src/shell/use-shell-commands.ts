import { useNavigate } from '@tanstack/react-router';
import { useSession } from '@/lib/session/session.tsx';
import { signOut } from '@/lib/session/sign-out.ts';
import { type Command, useCommands } from '@/lib/shortcuts/registry.ts';
import { THEMES, useTheme } from '@/lib/theme/theme.ts';
import { isOpen, SECTIONS } from './sections.ts';

interface ShellActions {
  openPalette(): void;
  openShortcuts(): void;
  toggleSidebar(): void;
}

/** The commands that every page has. */
export function useShellCommands(actions: ShellActions): void {
  const navigate = useNavigate();
  const { can } = useSession();
  const { setTheme } = useTheme();
  const go = SECTIONS.filter((section) => isOpen(section, can)).map(
    ({ id, to, title, hotkey }): Command => ({
      id: `go.${id}`,
      title: `Go to ${title.toLowerCase()}`,
      group: 'Go to',
      hotkey,
      run: () => void navigate({ to }),
    }),
  );
  const create = SECTIONS.flatMap(({ id, create }): Command[] => {
    if (!create || !can(create.permission)) return [];
    const { title, hotkey, to: target } = create;
    const run = () => void navigate({ to: target });
    return [{ id: `new.${id}`, title, group: 'New', hotkey, run }];
  });
  const themes = THEMES.map(
    (theme): Command => ({
      id: `theme.${theme}`,
      title: theme === 'system' ? 'System theme' : `Theme ${theme}`,
      group: 'Console',
      keywords: ['appearance', 'mode'],
      run: () => setTheme(theme),
    }),
  );
  useCommands([
    {
      id: 'palette.open',
      title: 'Find a command',
      group: 'Console',
      hotkey: 'mod+k',
      hidden: true,
      run: actions.openPalette,
    },
    {
      id: 'shortcuts.open',
      title: 'Show keyboard shortcuts',
      group: 'Console',
      hotkey: '?',
      run: actions.openShortcuts,
    },
    {
      id: 'sidebar.toggle',
      title: 'Fold or unfold the sidebar',
      group: 'Console',
      hotkey: '[',
      run: actions.toggleSidebar,
    },
    ...go,
    ...create,
    ...themes,
    {
      id: 'go.account',
      title: 'Go to your account',
      group: 'Go to',
      keywords: ['profile', 'passkeys', 'sessions', 'devices', 'notifications'],
      run: () => void navigate({ to: '/account' }),
    },
    { id: 'session.leave', title: 'Sign out', group: 'Console', run: () => void signOut() },
  ]);
}
