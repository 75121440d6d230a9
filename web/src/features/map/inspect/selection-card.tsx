import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button.tsx';
import { type MapAddress, useAddress } from '../map-contexts.ts';
import { AircraftCard } from './aircraft-card.tsx';
import { PhenomenonCard } from './phenomenon-card.tsx';
import { ShootCard } from './shoot-card.tsx';

const NAMES = { phenomenon: 'Phenomenon', aircraft: 'Aircraft', shoot: 'Shoot' } as const;

/**
 * What was clicked, with its facts and the way to its own page.
 * @param isNarrow whether it fills the sheet at the bottom instead of floating
 */
export function SelectionCard({ isNarrow }: { isNarrow: boolean }) {
  const { selection, select } = useAddress();
  if (!selection) return null;
  return (
    <section
      aria-label={NAMES[selection.kind]}
      className={
        isNarrow
          ? 'flex min-h-0 flex-1 flex-col'
          : 'absolute top-3 right-16 z-20 flex max-h-[calc(100%-1.5rem)] w-88 flex-col rounded-lg border border-line bg-surface/97 backdrop-blur-sm'
      }
    >
      <header className="flex h-10 shrink-0 items-center justify-between border-b border-line pr-1.5 pl-3">
        <h2 className="text-xs text-ink-3">{NAMES[selection.kind]}</h2>
        <Button variant="ghost" size="icon-sm" aria-label="Close" onClick={() => select(null)}>
          <X aria-hidden />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-3">{bodyOf(selection)}</div>
    </section>
  );
}

function bodyOf(selection: NonNullable<MapAddress['selection']>): ReactNode {
  switch (selection.kind) {
    case 'phenomenon':
      return <PhenomenonCard key={selection.id} id={selection.id} />;
    case 'aircraft':
      return <AircraftCard key={selection.icao24} icao24={selection.icao24} />;
    case 'shoot':
      return <ShootCard key={selection.id} id={selection.id} />;
  }
}
