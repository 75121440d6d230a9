/** Longest wait between two frames in ms: the night moves on, and ages grow. */
export const MAX_WAIT_MS = 2_000;
/** Aircraft faster than this, in m/s, may skip part of a pixel. */
const FAST_MPS = 300;
/** A movement of less than this many pixels is not seen. */
const SEEN_PX = 0.25;

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long nothing on the map moves by as much as can be seen, in ms. */
export function stillMs(metresPerPixel: number): number {
  return Math.min(MAX_WAIT_MS, (SEEN_PX * metresPerPixel * 1_000) / FAST_MPS);
}

/**
 * Asks for a frame as often as something visibly moves, and for none while the page is hidden. What
 * a person or an animation of the camera moves repaints by itself. Where reduced motion is asked for
 * aircraft do not glide: they are where they should be every two seconds.
 */
export class FrameLoop {
  readonly #repaint: () => void;
  readonly #waitMs: () => number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isOver = false;

  /** @param waitMs until the next frame is needed; infinite for not at all */
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
