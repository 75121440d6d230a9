import { lazy, Suspense } from 'react';
import type { PlaceMapProps } from './props.ts';
import './place-map.css';

const MapFigure = lazy(() => import('./map-figure.tsx'));

/**
 * Nest's small map: a location, an obscured cell, a path, or a location to be picked. It needs no
 * key and no network; its code and its map data are loaded when it is first shown.
 *
 * @example <PlaceMap point={p.location} geoprivacy={p.geoprivacy} lookAzimuthDeg={p.lookAzimuthDeg}
 * /> <PlaceMap path={shoot.path} orientation={shoot.orientation} point={shoot.location} />
 * <PlaceMap mode="pick" point={value} onPick={setValue} label="Place of the sighting" />
 */
export function PlaceMap(props: PlaceMapProps) {
  return (
    <div className={`place-map ${props.className ?? ''}`} data-mode={props.mode ?? 'static'}>
      <Suspense fallback={<div className="place-map-loading" aria-hidden="true" />}>
        <MapFigure {...props} />
      </Suspense>
    </div>
  );
}
