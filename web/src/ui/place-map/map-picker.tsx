import type { GeoPoint } from '@nest/model';
import { type RefObject, useState } from 'react';
import { type MapContent, viewOf } from './content.ts';
import { coordinates } from './describe.ts';
import { MapPicture } from './map-picture.tsx';
import type { LatLon } from './sphere.ts';
import { useNavigation } from './use-navigation.ts';
import { roundToPixel, type Size, type View } from './view.ts';

interface Props {
  frame: RefObject<HTMLDivElement | null>;
  content: MapContent;
  size: Size;
  text: string;
  textId: string;
  label: string;
  onPick: ((place: GeoPoint) => void) | undefined;
}

/** How exactly a person places a marker by hand, in pixels. */
const HAND_PX = 5;
const KEYS = 'Arrow keys move the map, plus and minus zoom, Enter sets the place in the middle.';

/** The map on which a person sets the location. */
export function MapPicker({ frame, content, size, text, textId, label, onPick }: Props) {
  const [moved, setMoved] = useState<{ view: View; placeKey: string } | null>(null);
  const [set, setSet] = useState<LatLon | null>(null);
  const placeKey = keyOf(content.place);
  // A location that was typed into the form's fields did not come from here: the map moves there.
  const movedHere = moved !== null && (moved.placeKey === placeKey || keyOf(set) === placeKey);
  const view = movedHere ? moved.view : viewOf(content, size);
  const pick = (place: LatLon) => {
    const rounded = roundToPixel(place, view.metresPerPixel);
    setMoved({ view, placeKey });
    setSet(rounded);
    onPick?.({ ...rounded, accuracyM: Math.max(1, Math.round(HAND_PX * view.metresPerPixel)) });
  };
  const { hover, zoom, handlers } = useNavigation(frame, {
    view,
    size,
    onView: (next) => setMoved({ view: next, placeKey }),
    onPlace: pick,
  });
  const shown = hover ?? (movedHere ? view.center : (content.place ?? view.center));
  return (
    <>
      <div
        ref={frame}
        className="place-map-frame"
        role="application"
        aria-roledescription="map"
        aria-label={label}
        aria-describedby={textId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved with the keyboard
        tabIndex={0}
        {...handlers}
      >
        <MapPicture content={content} view={view} size={size} />
        <svg className="place-map-crosshair" viewBox="-12 -12 24 24" aria-hidden="true">
          <path d="M-11,0H-4M4,0H11M0,-11V-4M0,4V11" />
        </svg>
        <p id={textId} className="place-map-words">
          {text} {KEYS}
        </p>
        <span className="place-map-coordinates" aria-hidden="true">
          {coordinates(roundToPixel(shown, view.metresPerPixel), decimalsFor(view))}
        </span>
      </div>
      <div className="place-map-buttons">
        <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoom(2)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out (-)" onClick={() => zoom(0.5)}>
          −
        </button>
      </div>
      <p className="place-map-words" role="status">
        {set ? `Place set to ${coordinates(set)}.` : ''}
      </p>
    </>
  );
}

function decimalsFor(view: View): number {
  if (view.metresPerPixel < 10) return 5;
  return view.metresPerPixel < 1000 ? 3 : 2;
}

const keyOf = (place: LatLon | null) => (place ? `${place.latitude},${place.longitude}` : '');
