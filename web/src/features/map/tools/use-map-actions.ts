import { useState } from 'react';
import { globeZoom } from '../../../map/globe-zoom.ts';
import type { MapView } from '../../../map/map-surface.ts';
import { useAddress, useCamera } from '../map-contexts.ts';
import type { AutoRotate } from './use-auto-rotate.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useLocate } from './use-locate.ts';
import { useMeasure } from './use-measure.ts';
import { usePicture } from './use-picture.ts';

const STEP_MS = 250;
const FLIGHT_MS = 900;
/** The distance of a pan, in px on a map of usual size. */
const PAN_PX = 120;

/** The actions of the map's tools, shared by buttons, hotkeys and palette. */
export function useMapActions(turning: AutoRotate, room: { width: number; height: number }) {
  const { search, update } = useAddress();
  const { surface } = useCamera();
  const [layersOpen, setLayersOpen] = useState(false);
  const fullScreen = useFullScreen();
  const locating = useLocate();
  const measure = useMeasure();
  const picture = usePicture();
  const move = (change: (view: MapView) => Partial<MapView>, durationMs = STEP_MS) => {
    turning.stop();
    if (surface) surface.setView(change(surface.getView()), { durationMs });
  };
  /** Moves the centre of the map by screen pixels. */
  const pan = (dx: number, dy: number) =>
    move((view) => {
      const middle = surface?.project(view.center);
      const place = middle && surface?.unproject({ x: middle.x + dx, y: middle.y + dy });
      return place ? { center: place } : {};
    });
  return {
    isFlat: search.map === 'flat',
    toggleProjection: () => update({ map: search.map === 'flat' ? undefined : 'flat' }),
    zoomIn: () => move(({ zoom }) => ({ zoom: zoom + 1 })),
    zoomOut: () => move(({ zoom }) => ({ zoom: zoom - 1 })),
    panLeft: () => pan(-PAN_PX, 0),
    panRight: () => pan(PAN_PX, 0),
    panUp: () => pan(0, -PAN_PX),
    panDown: () => pan(0, PAN_PX),
    northUp: () => move(() => ({ bearingDeg: 0, pitchDeg: 0 })),
    home: () =>
      move(({ center }) => {
        const zoom = globeZoom(room.width, room.height, center.latitude);
        return { zoom, bearingDeg: 0, pitchDeg: 0 };
      }, FLIGHT_MS),
    isTurning: turning.isTurning,
    toggleTurning: turning.toggle,
    layersOpen,
    setLayersOpen,
    ...locating,
    ...measure,
    ...fullScreen,
    ...picture,
  };
}
export type MapActions = ReturnType<typeof useMapActions>;
