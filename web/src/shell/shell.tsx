import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { onEmulators } from '@/lib/firebase/services.ts';
import { useSessionHeartbeat } from '@/lib/session/use-session-heartbeat.ts';
import { useHotkeys } from '@/lib/shortcuts/use-hotkeys.ts';
import { useStored } from '@/lib/stored.ts';
import { lazyPart, loadParts } from '@/ui/lazy-part.ts';
import { EmulatorRibbon } from './emulator-ribbon.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import { useShellCommands } from './use-shell-commands.ts';

const Palette = lazyPart(() => import('./palette.tsx').then(({ Palette }) => Palette));
const ShortcutsDialog = lazyPart(() =>
  import('./shortcuts-dialog.tsx').then(({ ShortcutsDialog }) => ShortcutsDialog),
);

/** Frame of every page for members. */
export function Shell() {
  const [palette, setPalette] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  const [folded, setFolded] = useStored('sidebar', 'open');
  const main = useRef<HTMLElement>(null);
  const toggleSidebar = () => setFolded(folded === 'folded' ? 'open' : 'folded');
  useHotkeys();
  useSessionHeartbeat();
  useShellCommands({
    openPalette: () => setPalette(true),
    openShortcuts: () => setShortcuts(true),
    toggleSidebar,
  });
  useFocusOnNavigation(main);
  usePartsOnFirstUse();
  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#main"
        className="absolute top-2 left-2 z-70 -translate-y-20 rounded-md bg-primary px-3 py-2 text-on-primary focus:translate-y-0"
      >
        Skip to the page
      </a>
      {onEmulators() && <EmulatorRibbon />}
      <div className="flex min-h-0 flex-1">
        <Sidebar folded={folded === 'folded'} onToggle={toggleSidebar} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar onPalette={() => setPalette(true)} onShortcuts={() => setShortcuts(true)} />
          <OfflineBanner />
          <main
            ref={main}
            id="main"
            tabIndex={-1}
            className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none"
          >
            <Outlet />
          </main>
        </div>
      </div>
      {palette && <Palette open onOpenChange={setPalette} />}
      {shortcuts && <ShortcutsDialog open onOpenChange={setShortcuts} />}
    </div>
  );
}

/** After a page change, focuses its heading, so that it is read out and keys work. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const heading = main.current?.querySelector<HTMLElement>('h1[tabindex]');
    (heading ?? main.current)?.focus({ preventScroll: true });
  }, [pathname, main]);
}

/**
 * Loads dialogs and menus at the first interaction, so that they open immediately, even offline.
 */
function usePartsOnFirstUse(): void {
  useEffect(() => {
    const uses = ['pointermove', 'pointerdown', 'keydown'] as const;
    const stop = () => {
      for (const use of uses) window.removeEventListener(use, first);
    };
    const first = () => {
      stop();
      loadParts();
    };
    for (const use of uses) window.addEventListener(use, first, { passive: true });
    return stop;
  }, []);
}
