import { FlaskConical } from 'lucide-react';

export function EmulatorRibbon() {
  return (
    <aside
      data-chrome
      aria-label="Emulators"
      className="flex h-6 shrink-0 items-center justify-center gap-1.5 border-b border-line bg-sunken px-3 text-2xs text-ink-3"
    >
      <FlaskConical aria-hidden className="size-3" />
      <span className="truncate">Emulators: everything here stays on this machine</span>
    </aside>
  );
}
