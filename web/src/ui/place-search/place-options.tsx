import { type FoundPlace, type FoundPlaces, GAZETTEER_CREDIT } from '@nest/model';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import type { PlaceSearchState } from '@/lib/geocoding/use-place-search.ts';
import { cn } from '../cn.ts';

interface PlaceOptionsProps {
  id: string;
  search: PlaceSearchState;
  active: number;
  onActive(index: number): void;
  onChoose(place: FoundPlace): void;
}

/** The places that were found, or why there are none, and their source. */
export function PlaceOptions({ id, search, active, onActive, onChoose }: PlaceOptionsProps) {
  const { state, found, problem } = search;
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer has another height
  useEffect(() => {
    // Newer browsers return a promise, which an effect must not return.
    void list.current?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  const places = found?.places ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field keeps the focus, or the list closes
    <div
      ref={list}
      className="absolute top-full right-0 left-0 z-50 mt-1 scroll-mb-20 animate-in rounded-lg border border-line-strong bg-raised p-1 text-sm"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div id={id} role="listbox" aria-label="Places" className="max-h-64 overflow-y-auto">
        {places.map((place, index) => (
          <div
            key={place.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseMove={() => onActive(index)}
            onClick={() => onChoose(place)}
            onKeyDown={() => undefined}
            className={cn(
              'flex cursor-default items-baseline gap-3 rounded px-2 py-1.5',
              index === active && 'bg-hover',
            )}
          >
            <span className="min-w-0 flex-1 truncate">
              <span className="font-medium">{place.name}</span>
              <span className="text-ink-2">{rest(place)}</span>
            </span>
            {place.population !== null && (
              <span className="tabular shrink-0 text-xs text-ink-3">
                {formatCount(place.population)}
              </span>
            )}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={cn(
          'flex items-center gap-1.5 px-2 py-1.5 text-xs',
          state === 'problem' ? 'text-danger' : 'text-ink-3',
        )}
      >
        {state === 'problem' && <CircleAlert aria-hidden className="size-3 shrink-0" />}
        {problem ?? footer(state, found)}
      </p>
    </div>
  );
}

/** The part of the label after the name, if the label starts with it. */
const rest = ({ name, label }: FoundPlace) =>
  label.startsWith(name) ? label.slice(name.length) : ` – ${label}`;

function footer(state: PlaceSearchState['state'], found: FoundPlaces | null): string {
  if (!found) return state === 'searching' ? 'Searching …' : '';
  if (found.places.length === 0 && state === 'found') return 'No place of this name is known.';
  if (found.source === 'google') return 'Places: Google';
  return [GAZETTEER_CREDIT, found.fallback && FALLBACKS[found.fallback]]
    .filter(Boolean)
    .join(' · ');
}

const FALLBACKS: Record<NonNullable<FoundPlaces['fallback']>, string> = {
  private: 'kept from Google',
  'no-key': 'Google has no key',
  refused: 'Google refuses the key',
  quota: 'Google’s quota is used up',
  slow: 'Google is slow',
  unreachable: 'Google is out of reach',
  unavailable: 'Google fails',
};
