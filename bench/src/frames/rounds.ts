import type { Page } from '@playwright/test';

export interface Frame {
  /** Until the GPU has finished. */
  ms: number;
  /** Script of our own. */
  oursMs: number;
  /** All script, including MapLibre's. */
  allMs: number;
}

export interface Round {
  base: Frame[];
  full: Frame[];
}

export async function openFrames(page: Page, aircraft: number, phenomena: number): Promise<void> {
  await page.evaluate(
    `mapPage.openFrames(${aircraft}, ${phenomena}).then((opened) => { framesPage = opened; })`,
  );
}

const call = <T>(page: Page, code: string) => page.evaluate<T>(code);

export const setProjection = (page: Page, projection: 'globe' | 'flat') =>
  call<void>(page, `framesPage.setProjection('${projection}')`);

export const snapshot = (page: Page) =>
  call<{ aircraftMs: number; phenomenaMs: number }>(page, 'framesPage.snapshot(0)');

export const rebuilds = (page: Page) =>
  call<{ packs: number; uploads: number; feeds: number }>(page, '({...framesPage.ours})');

/**
 * One round: the same pan over the base map alone and over all layers, alternating frame by frame.
 */
export const round = (page: Page, index: number, count: number) =>
  call<Round>(page, `framesPage.round(${count}, ${(index * 47) % 360})`);
