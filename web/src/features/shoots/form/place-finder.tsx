import type { FoundPlace, GeoPoint } from '@nest/model';
import { useState } from 'react';
import { usePlaceName } from '@/lib/geocoding/use-place-name.ts';
import { Field } from '@/ui/field.tsx';
import { PlaceSearchField } from '@/ui/place-search/place-search-field.tsx';

interface PlaceFinderProps {
  near: GeoPoint | null;
  onPlace(place: FoundPlace): void;
}

/** Sets the location by name. A shoot only stores coordinates; the name is a way to find them. */
export function PlaceFinder({ near, onPlace }: PlaceFinderProps) {
  const [text, setText] = useState('');
  const name = usePlaceName(near);
  return (
    <Field label="Find a place" hint={name ?? undefined} className="sm:col-span-3 lg:col-span-1">
      {(control) => (
        <PlaceSearchField
          {...control}
          value={text}
          onValue={setText}
          near={near}
          placeholder="Zürich, Switzerland"
          onPlace={(place) => {
            setText(place.label);
            onPlace(place);
          }}
        />
      )}
    </Field>
  );
}
