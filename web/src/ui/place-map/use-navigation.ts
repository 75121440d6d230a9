import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { LatLon } from './sphere.ts';
import { panView, placeAt, type Size, type View, zoomView } from './view.ts';

/** A pointer that moved no more than this between down and up is a click, in pixels. */
const CLICK_SLOP_PX = 4;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

type Pixel = [number, number];

interface Options {
  view: View;
  size: Size;
  onView: (view: View) => void;
  onPlace: (place: LatLon) => void;
}

/** Panning, zooming and setting a location by pointer, touch and keyboard. */
export function useNavigation(ref: RefObject<HTMLElement | null>, options: Options) {
  const current = useRef(options);
  current.current = options;
  const pointers = useRef(new Map<number, Pixel>());
  const moved = useRef(0);
  const [hover, setHover] = useState<LatLon | null>(null);

  const pixel = (event: { clientX: number; clientY: number }): Pixel => {
    const box = ref.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const change = (next: (view: View, size: Size) => View) => {
    const { view, size, onView } = current.current;
    const changed = next(view, size);
    current.current = { ...current.current, view: changed };
    onView(changed);
  };

  // React's wheel listeners are passive, so they cannot stop the page from scrolling.
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      const factor = 2 ** (-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0025));
      const box = element.getBoundingClientRect();
      const at: Pixel = [event.clientX - box.left, event.clientY - box.top];
      const { view, size, onView } = current.current;
      const changed = zoomView(view, size, factor, at);
      current.current = { ...current.current, view: changed };
      onView(changed);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [ref]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pointers.current.size === 0) moved.current = 0;
    else moved.current = CLICK_SLOP_PX + 1;
    pointers.current.set(event.pointerId, pixel(event));
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent) => {
    const to = pixel(event);
    const from = pointers.current.get(event.pointerId);
    if (!from) {
      setHover(placeAt(current.current.view, current.current.size, to));
      return;
    }
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    moved.current += Math.hypot(to[0] - from[0], to[1] - from[1]);
    pointers.current.set(event.pointerId, to);
    if (moved.current <= CLICK_SLOP_PX) return;
    const share = other ? 0.5 : 1;
    change((view, size) => {
      const panned = panView(view, size, (to[0] - from[0]) * share, (to[1] - from[1]) * share);
      if (!other) return panned;
      const before = Math.hypot(from[0] - other[0], from[1] - other[1]);
      const after = Math.hypot(to[0] - other[0], to[1] - other[1]);
      const middle: Pixel = [(to[0] + other[0]) / 2, (to[1] + other[1]) / 2];
      return before > 0 && after > 0 ? zoomView(panned, size, after / before, middle) : panned;
    });
  };

  const onPointerUp = (event: PointerEvent) => {
    const known = pointers.current.delete(event.pointerId);
    if (!known || moved.current > CLICK_SLOP_PX) return;
    const place = placeAt(current.current.view, current.current.size, pixel(event));
    if (place) current.current.onPlace(place);
  };

  const onPointerCancel = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
    moved.current = CLICK_SLOP_PX + 1;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const arrow = ARROWS[event.key];
    const step = event.shiftKey ? 8 : 40;
    if (arrow) change((view, size) => panView(view, size, arrow[0] * step, arrow[1] * step));
    else if (event.key === '+' || event.key === '=')
      change((view, size) => zoomView(view, size, 2));
    else if (event.key === '-') change((view, size) => zoomView(view, size, 0.5));
    else if (event.key === 'Enter' || event.key === ' ') {
      current.current.onPlace(current.current.view.center);
    } else return;
    setHover(null);
    event.preventDefault();
  };

  return {
    hover,
    zoom: (factor: number) => change((view, size) => zoomView(view, size, factor)),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel,
      onPointerLeave: () => setHover(null),
      onKeyDown,
    },
  };
}
