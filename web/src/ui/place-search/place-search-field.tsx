import type { FoundPlace, GeoPoint, Geoprivacy } from '@nest/model';
import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react';
import type { searchPlaces } from '@/lib/geocoding/geocoding.ts';
import { usePlaceSearch } from '@/lib/geocoding/use-place-search.ts';
import { Input } from '../input.tsx';
import { PlaceOptions } from './place-options.tsx';

interface PlaceSearchFieldProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  value: string;
  onValue(text: string): void;
  /** A place was chosen from the list. */
  onPlace(place: FoundPlace): void;
  /** Prefers results near this point. */
  near?: Pick<GeoPoint, 'latitude' | 'longitude'> | null;
  /** Only open locations are sent to an outside service. */
  geoprivacy?: Geoprivacy;
  /** For tests. */
  search?: typeof searchPlaces;
}

/** A place name input with matching places. */
export function PlaceSearchField(props: PlaceSearchFieldProps) {
  const { value, onValue, onPlace, near, geoprivacy, search: ask, ...input } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const search = usePlaceSearch(open ? value : null, {
    near: near ?? null,
    ...(geoprivacy && { geoprivacy }),
    ...(ask && { search: ask }),
  });
  const places = search.found?.places ?? [];
  const isShown = open && search.state !== 'idle';
  const choose = (place: FoundPlace) => {
    setOpen(false);
    onPlace(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const place = places[active];
    if (step && places.length > 0) setActive((active + step + places.length) % places.length);
    else if (event.key === 'Enter' && place) choose(place);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative min-w-0">
      <Input
        {...input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && places[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          setOpen(false);
          input.onBlur?.(event);
        }}
      />
      {isShown && (
        <PlaceOptions
          id={listId}
          search={search}
          active={active}
          onActive={setActive}
          onChoose={choose}
        />
      )}
    </div>
  );
}
