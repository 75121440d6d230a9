import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type Command as NestCommand, useCommandList } from '@/lib/shortcuts/registry.ts';
import { overlayClasses } from '@/ui/dialog.tsx';
import { HotkeyHint } from '@/ui/kbd.tsx';
import { groupCommands } from './group-commands.ts';

interface PaletteProps {
  open: boolean;
  onOpenChange(open: boolean): void;
}

/** Every command by its name. */
export function Palette({ open, onOpenChange }: PaletteProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClasses} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 animate-in overflow-hidden rounded-xl border border-line-strong bg-raised outline-none"
        >
          <Radix.Title className="sr-only">Commands</Radix.Title>
          <PaletteBody onDone={() => onOpenChange(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PaletteBody({ onDone }: { onDone(): void }) {
  const groups = groupCommands(useCommandList().filter((command) => !command.hidden));
  const run = (command: NestCommand) => {
    onDone();
    command.run();
  };
  return (
    <Command loop>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <Command.Input
          placeholder="Find a command"
          className="h-12 w-full bg-transparent text-sm outline-none placeholder:text-ink-3"
        />
      </div>
      <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-8 text-center text-table text-ink-3">
          No command of that name
        </Command.Empty>
        {groups.map(({ group, commands }) => (
          <Command.Group
            key={group}
            heading={group}
            className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-ink-3"
          >
            {commands.map((command) => (
              <Command.Item
                key={command.id}
                value={command.id}
                keywords={[command.title, ...(command.keywords ?? [])]}
                onSelect={() => run(command)}
                className="flex h-8 cursor-default items-center justify-between gap-3 rounded-md px-3 text-table data-[selected=true]:bg-hover"
              >
                <span className="truncate">{command.title}</span>
                {command.hotkey && <HotkeyHint hotkey={command.hotkey} />}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
