import type { BrowserContext, Page } from '@playwright/test';

/**
 * Leaves the maps of a window undrawn: nothing is painted on their canvases until `drawMap`. All else
 * goes on, as layers, tiles, what is in sight, picking by a pointer, the address: only the picture is
 * missing, which costs the processor most of a story where there is no graphics card. Stories that
 * look at the picture, and those of what is drawn where, have it drawn.
 */
export const leaveMapUndrawn = (target: BrowserContext | Page): Promise<void> =>
  target
    .addInitScript(() => {
      const gl = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>;
      for (const name of [
        'clear',
        'drawArrays',
        'drawArraysInstanced',
        'drawElements',
        'drawElementsInstanced',
      ]) {
        const draw = gl[name] as (...given: unknown[]) => void;
        gl[name] = function (this: WebGL2RenderingContext, ...given: unknown[]) {
          if ('drawsMap' in window) draw.apply(this, given);
        };
      }
    })
    .then(() => undefined);

/** From the next frame on the maps of this page are drawn. */
export const drawMap = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { drawsMap: true });
  });
