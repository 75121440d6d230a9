import { GAZETTEER_CREDIT, type Place } from '@nest/model';
import { Command } from 'cmdk';
import { MapPin, Search, Users } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { parseCoordinates } from '@/lib/format/coordinates.ts';
import { formatCount } from '@/lib/format/number.ts';
import { formatPoint } from '@/lib/format/place.ts';
import { usePlaceSearch } from '@/lib/geocoding/use-place-search.ts';
import { cn } from '@/ui/cn.ts';
import { fieldClasses } from '@/ui/input.tsx';

interface MapPlaceSearchProps {
  input: RefObject<HTMLInputElement | null>;
  /** Among equally good matches, those near this point come first. */
  near: Place;
  /** A place was chosen, with the radius to show around it, in metres. */
  onPlace(place: Place, radiusM: number): void;
  /** Escape, or the search is finished. */
  onDone(): void;
  className?: string;
}

/** Radius shown around coordinates, in metres. */
const COORDINATES_RADIUS_M = 20_000;

/** Finds a place by its name, or by coordinates in any of the usual notations. */
export function MapPlaceSearch({ input, near, onPlace, onDone, className }: MapPlaceSearchProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const point = parseCoordinates(text);
  const search = usePlaceSearch(isOpen && !point ? text : null, { near });
  const choose = (place: Place, radiusM: number) => {
    onPlace(place, radiusM);
    setOpen(false);
    input.current?.blur();
    onDone();
  };
  const isAsked = isOpen && text.trim() !== '';
  return (
    <Command
      shouldFilter={false}
      loop
      label="Find a place"
      className={cn('relative', className)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
        input.current?.blur();
        onDone();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-ink-3" />
      <Command.Input
        ref={input}
        value={text}
        maxLength={200}
        onValueChange={(value) => {
          setText(value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        placeholder="Find a place or coordinates"
        className={cn(fieldClasses, 'h-8 pl-8')}
      />
      <div
        hidden={!isAsked}
        className="absolute top-full right-0 left-0 z-40 mt-1 min-w-72 animate-in overflow-hidden rounded-lg border border-line-strong bg-raised"
      >
        <Command.List className="max-h-80 overflow-y-auto p-1">
          {isAsked && !point && <Said search={search} />}
          {isAsked && point && (
            <Row
              value="coordinates"
              title={formatPoint({ ...point, accuracyM: 100 })}
              detail="Coordinates"
              onSelect={() => choose(point, COORDINATES_RADIUS_M)}
            />
          )}
          {isAsked &&
            !point &&
            search.found?.places.map((place) => (
              <Row
                key={place.id}
                value={place.id}
                title={place.label}
                detail={
                  place.population ? (
                    <span className="inline-flex items-center gap-1">
                      <Users aria-hidden className="size-3" />
                      {formatCount(place.population)}
                    </span>
                  ) : null
                }
                onSelect={() => choose(place, Math.max(place.accuracyM, 2_000))}
              />
            ))}
        </Command.List>
        {search.found?.source === 'gazetteer' && search.found.places.length > 0 && (
          <p className="border-t border-line px-3 py-1.5 text-2xs text-ink-3">{GAZETTEER_CREDIT}</p>
        )}
      </div>
    </Command>
  );
}

function Said({ search }: { search: ReturnType<typeof usePlaceSearch> }) {
  const text =
    search.state === 'problem'
      ? search.problem
      : search.state === 'searching' && !search.found?.places.length
        ? 'Searching …'
        : search.state === 'found' && search.found?.places.length === 0
          ? 'No place of that name is known. Coordinates work, too: 48.137, 11.575'
          : null;
  if (text === null) return null;
  return (
    <p role="status" className="px-3 py-3 text-table text-ink-3">
      {text}
    </p>
  );
}

interface RowProps {
  value: string;
  title: string;
  detail: React.ReactNode;
  onSelect(): void;
}

const Row = ({ value, title, detail, onSelect }: RowProps) => (
  <Command.Item
    value={value}
    onSelect={onSelect}
    className="flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-table data-[selected=true]:bg-hover"
  >
    <MapPin aria-hidden className="size-4 shrink-0 text-ink-3" />
    <span className="min-w-0 flex-1 truncate">{title}</span>
    <span className="tabular shrink-0 text-xs text-ink-3">{detail}</span>
  </Command.Item>
);
