import { useCommandList } from '@/lib/shortcuts/registry.ts';
import { Dialog, DialogContent } from '@/ui/dialog.tsx';
import { HotkeyHint, Kbd } from '@/ui/kbd.tsx';
import { groupCommands } from './group-commands.ts';

const IN_TABLES: [title: string, keys: string[]][] = [
  ['Next and previous row', ['J', 'K']],
  ['Open the row', ['↵']],
  ['Select the row', ['X']],
];

/** All hotkeys that work on this page. */
export function ShortcutsDialog(props: { open: boolean; onOpenChange(open: boolean): void }) {
  const groups = groupCommands(useCommandList().filter((command) => command.hotkey));
  return (
    <Dialog {...props}>
      <DialogContent
        title="Keyboard shortcuts"
        className="max-w-2xl"
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          (event.currentTarget as HTMLElement).focus();
        }}
      >
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          {groups.map(({ group, commands }) => (
            <section key={group} className="flex flex-col gap-1.5">
              <h3 className="text-2xs text-ink-3">{group}</h3>
              {commands.map((command) => (
                <p key={command.id} className="flex justify-between gap-4 text-table">
                  {command.title}
                  <HotkeyHint hotkey={command.hotkey ?? ''} />
                </p>
              ))}
            </section>
          ))}
          <section className="flex flex-col gap-1.5">
            <h3 className="text-2xs text-ink-3">In tables</h3>
            {IN_TABLES.map(([title, keys]) => (
              <p key={title} className="flex justify-between gap-4 text-table">
                {title}
                <span className="inline-flex gap-0.5">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              </p>
            ))}
          </section>
        </div>
      </DialogContent>
    </Dialog>
  );
}
