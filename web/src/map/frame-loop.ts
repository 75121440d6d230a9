/** Longest wait between two frames in ms, because the night moves and ages grow. */
export const MAX_WAIT_MS = 2_000;
/** Aircraft faster than this, in m/s, may skip part of a pixel. */
const FAST_MPS = 300;
/** A movement of less than this many pixels is invisible. */
const SEEN_PX = 0.25;

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long no visible movement takes place on the map, in ms. */
export function stillMs(metresPerPixel: number): number {
  return Math.min(MAX_WAIT_MS, (SEEN_PX * metresPerPixel * 1_000) / FAST_MPS);
}

/**
 * Requests a frame as often as something visibly moves, and none while the page is hidden.
 * Interactions and camera animations repaint by themselves. With reduced motion, aircraft do not
 * glide but are updated every two seconds.
 */
export class FrameLoop {
  readonly #repaint: () => void;
  readonly #waitMs: () => number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isOver = false;

  /** @param waitMs time until the next frame is needed; infinite for never */
  constructor(repaint: () => void, waitMs: () => number) {
    this.#repaint = repaint;
    this.#waitMs = waitMs;
    document.addEventListener('visibilitychange', this.requestFrame);
    this.requestFrame();
  }

  /** Recalculates the wait; call it when the moving features or the zoom have changed. */
  readonly requestFrame = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const waitMs = this.#waitMs();
    if (this.#isOver || document.visibilityState === 'hidden' || !Number.isFinite(waitMs)) return;
    this.#timer = setTimeout(
      () => {
        this.#repaint();
        this.requestFrame();
      },
      Math.max(reducedMotion() ? MAX_WAIT_MS : 16, waitMs),
    );
  };

  stop(): void {
    this.#isOver = true;
    document.removeEventListener('visibilitychange', this.requestFrame);
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
