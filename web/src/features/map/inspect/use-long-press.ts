import { type RefObject, useEffect } from 'react';
import type { MapSurface } from '../../../map/map-surface.ts';
import type { MenuAt } from './map-menu.tsx';

const PRESS_MS = 550;
const STILL_PX = 8;

/** A long press on the map opens its menu; not every browser turns it into a right click. */
export function useLongPress(
  container: RefObject<HTMLElement | null>,
  surface: MapSurface | null,
  onMenu: (at: MenuAt) => void,
): void {
  useEffect(() => {
    const element = container.current;
    if (!element || !surface) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start = { x: 0, y: 0 };
    const end = () => clearTimeout(timer);
    const begin = (event: PointerEvent) => {
      end();
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      const { left, top } = element.getBoundingClientRect();
      start = { x: event.clientX, y: event.clientY };
      const point = { x: event.clientX - left, y: event.clientY - top };
      timer = setTimeout(() => {
        const place = surface.unproject(point);
        if (place) onMenu({ point, place });
      }, PRESS_MS);
    };
    const move = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_PX) end();
    };
    element.addEventListener('pointerdown', begin);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
    return () => {
      end();
      element.removeEventListener('pointerdown', begin);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
    };
  }, [container, surface, onMenu]);
}
