import { Keyboard, Menu, Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { HotkeyHint } from '@/ui/kbd.tsx';
import { Sheet, SheetContent, SheetTrigger } from '@/ui/sheet.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { SectionLinks } from './section-links.tsx';
import { UserMenu } from './user-menu.tsx';

interface TopBarProps {
  onPalette(): void;
  onShortcuts(): void;
}

export function TopBar({ onPalette, onShortcuts }: TopBarProps) {
  const [menu, setMenu] = useState(false);
  return (
    <div
      data-chrome
      className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-3 md:px-6"
    >
      <Sheet open={menu} onOpenChange={setMenu}>
        <SheetTrigger asChild>
          <Button variant="ghost" size="icon" className="md:hidden" aria-label="Menu">
            <Menu aria-hidden />
          </Button>
        </SheetTrigger>
        <SheetContent title="Nest" side="left">
          <div className="-mx-3">
            <SectionLinks onGo={() => setMenu(false)} />
          </div>
        </SheetContent>
      </Sheet>
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
