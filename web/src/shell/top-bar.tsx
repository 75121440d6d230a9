import { Keyboard, Menu, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { HotkeyHint } from '@/ui/kbd.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { UserMenu } from './user-menu.tsx';

const SectionsSheet = lazyPart(() =>
  import('./sections-sheet.tsx').then(({ SectionsSheet }) => SectionsSheet),
);

interface TopBarProps {
  onPalette(): void;
  onShortcuts(): void;
}

export function TopBar({ onPalette, onShortcuts }: TopBarProps) {
  const [menu, setMenu] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  return (
    <div
      data-chrome
      className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-3 md:px-6"
    >
      <Button
        ref={menuButton}
        variant="ghost"
        size="icon"
        className="md:hidden"
        aria-label="Menu"
        aria-haspopup="dialog"
        aria-expanded={menu}
        onClick={() => setMenu(true)}
      >
        <Menu aria-hidden />
      </Button>
      {menu && <SectionsSheet button={menuButton} onClose={() => setMenu(false)} />}
      <Breadcrumb />
      <div className="ml-auto flex items-center gap-1">
        <Button
          className="hidden w-56 justify-between text-ink-3 lg:flex"
          onClick={onPalette}
          aria-haspopup="dialog"
        >
          <span className="flex items-center gap-2">
            <Search aria-hidden />
            Find a command
          </span>
          <HotkeyHint hotkey="mod+k" />
        </Button>
        <Tooltip label="Find a command" command="palette.open">
          <Button
            variant="ghost"
            size="icon"
            className="lg:hidden"
            aria-label="Find a command"
            onClick={onPalette}
          >
            <Search aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip label="Keyboard shortcuts" command="shortcuts.open">
          <Button
            variant="ghost"
            size="icon"
            className="hidden md:flex"
            aria-label="Keyboard shortcuts"
            onClick={onShortcuts}
          >
            <Keyboard aria-hidden />
          </Button>
        </Tooltip>
        <UserMenu />
      </div>
    </div>
  );
}
