import type { MapSurfaceEvents } from './map-surface.ts';

type Listener<E extends keyof MapSurfaceEvents> = (value: MapSurfaceEvents[E]) => void;

/** The listeners of one surface. */
export class Emitter {
  readonly #listeners: { [E in keyof MapSurfaceEvents]?: Set<Listener<E>> } = {};

  on<E extends keyof MapSurfaceEvents>(event: E, listener: Listener<E>): () => void {
    const listeners: Set<Listener<E>> = this.#listeners[event] ?? new Set();
    (this.#listeners as Record<E, Set<Listener<E>>>)[event] = listeners;
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  emit<E extends keyof MapSurfaceEvents>(event: E, value: MapSurfaceEvents[E]): void {
    for (const listener of this.#listeners[event] ?? []) listener(value);
  }
}
