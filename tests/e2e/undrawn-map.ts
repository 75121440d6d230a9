import type { BrowserContext, Page } from '@playwright/test';

/**
 * Does not render the maps of a window: nothing is painted on their canvases until `drawMap`.
 * Everything else works: layers, tiles, the visible area, hit-testing, the URL. Only the image is
 * missing, which takes most of a story's CPU time without a GPU. Stories that check the image, or
 * positions in it, enable it.
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

/** Renders the maps of this page from the next frame on. */
export const drawMap = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { drawsMap: true });
  });
