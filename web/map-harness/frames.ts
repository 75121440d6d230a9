import { LayerStore } from '@/map/layers/layer-store.ts';
import { loadMapLibreSurface } from '@/map/load-maplibre.ts';
import type { MapProjection, MapSurface } from '@/map/map-surface.ts';
import { AircraftLayer } from '@/map/maplibre/aircraft/aircraft-layer.ts';
import { NightLayer } from '@/map/maplibre/night/night-layer.ts';
import { PhenomenaSource } from '@/map/maplibre/phenomena/phenomena-source.ts';
import { SourceFeeder } from '@/map/maplibre/worker/source-feeder.ts';
import { aircraftSample, phenomenaSample } from './samples.ts';

/** The work of our own code, counted only where it is called. */
const ours = { frameMs: 0, snapshotMs: 0, packs: 0, uploads: 0, feeds: 0 };

function timed<K extends string>(
  owner: { [P in K]: (...args: never[]) => unknown },
  method: K,
  key: 'frameMs' | 'snapshotMs',
  count?: 'packs' | 'feeds',
): void {
  const original = owner[method];
  owner[method] = function (this: unknown, ...args: never[]) {
    const began = performance.now();
    const result = original.apply(this, args);
    ours[key] += performance.now() - began;
    if (count) ours[count]++;
    return result;
  };
}

/** Counts the data sent to the GPU while our own layers render. */
function countUploads(): void {
  let isOurs = false;
  for (const { prototype } of [AircraftLayer, NightLayer]) {
    const draw = prototype.render;
    prototype.render = function (this: NightLayer & AircraftLayer, ...args) {
      isOurs = true;
      draw.apply(this, args);
      isOurs = false;
    };
  }
  const send = WebGL2RenderingContext.prototype.bufferData;
  WebGL2RenderingContext.prototype.bufferData = function (
    this: WebGL2RenderingContext,
    ...args: unknown[]
  ) {
    const began = performance.now();
    send.apply(this, args as never);
    if (!isOurs) return;
    ours.uploads++;
    ours.snapshotMs += performance.now() - began;
  } as typeof send;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

interface Frame {
  ms: number;
  oursMs: number;
  allMs: number;
}

class Bench {
  readonly surface: MapSurface;
  readonly store: LayerStore;
  readonly #gl: WebGL2RenderingContext;

  constructor(container: HTMLElement, surface: MapSurface, store: LayerStore) {
    this.surface = surface;
    this.store = store;
    const gl = container.querySelector('canvas')?.getContext('webgl2');
    if (!gl) throw new Error('The map has no WebGL 2');
    this.#gl = gl;
  }

  /** One frame of a pan, including all GPU work. */
  async frame(longitude: number): Promise<Frame> {
    const before = ours.frameMs;
    let began = 0;
    requestAnimationFrame(() => {
      began = performance.now();
    });
    // MapLibre requests its frame now, and so renders between our two.
    this.surface.setView({ center: { latitude: 30, longitude } });
    await nextFrame();
    const drawn = performance.now();
    this.#gl.readPixels(0, 0, 1, 1, this.#gl.RGBA, this.#gl.UNSIGNED_BYTE, new Uint8Array(4));
    const ended = performance.now();
    return { ms: ended - began, oursMs: ours.frameMs - before, allMs: drawn - began };
  }

  /** Rotates once, so that the tiles of all sides are loaded. */
  async warm(): Promise<void> {
    for (let i = 0; i < WARM_FRAMES; i++) await this.frame((i * 360) / WARM_FRAMES);
  }
}

const STEP_DEG = 3;
const WARM_FRAMES = 8;

async function openOne(): Promise<Bench> {
  const container = document.createElement('div');
  container.style.cssText = 'position:fixed;inset:0';
  document.body.append(container);
  const store = new LayerStore();
  const view = { center: { latitude: 30, longitude: 0 }, zoom: 2 };
  const surface = await loadMapLibreSurface(container, { store, view });
  return new Bench(container, surface, store);
}

/** Two maps: the base map alone, and the same with all moving features. */
export async function openFrames(aircraft: number, phenomena: number) {
  timed(AircraftLayer.prototype, 'render', 'frameMs');
  timed(NightLayer.prototype, 'render', 'frameMs');
  timed(AircraftLayer.prototype, 'setData', 'snapshotMs', 'packs');
  timed(PhenomenaSource.prototype, 'set', 'snapshotMs');
  timed(SourceFeeder.prototype, 'set', 'snapshotMs', 'feeds');
  countUploads();
  const base = await openOne();
  const full = await openOne();
  const began = performance.timeOrigin / 1000;
  const nowS = () => (performance.timeOrigin + performance.now()) / 1000;
  const snapshots = [1, 2].map((seed) => aircraftSample(aircraft, began, seed));
  const points = [3, 4].map((seed) => phenomenaSample(phenomena, seed));
  const maps = { base, full };
  let turn = 0;

  /**
   * A new snapshot and new phenomena; returns our own time on the main thread, including the
   * upload.
   */
  async function snapshot(longitude: number): Promise<{ aircraftMs: number; phenomenaMs: number }> {
    turn++;
    const columns = snapshots[turn % 2];
    const sample = points[turn % 2];
    if (!columns || !sample) throw new Error('no sample');
    // With an idle GPU; otherwise the upload waits for its last frame.
    await full.frame(longitude);
    let before = ours.snapshotMs;
    full.store.setAircraft({ columns, nowS });
    await full.frame(longitude);
    const aircraftMs = ours.snapshotMs - before;
    before = ours.snapshotMs;
    const feeds = ours.feeds;
    full.store.setPhenomena({ points: sample, coarse: null });
    // Points and cells arrive from the worker.
    while (ours.feeds < feeds + 2) await nextFrame();
    return { aircraftMs, phenomenaMs: ours.snapshotMs - before };
  }

  /** The same pan over both, alternating frame by frame, so that other load affects both alike. */
  async function round(frames: number, from: number): Promise<{ base: Frame[]; full: Frame[] }> {
    const out = { base: [] as Frame[], full: [] as Frame[] };
    for (let i = 0; i < frames; i++) {
      const longitude = from + i * STEP_DEG;
      const order = i % 2 === 0 ? (['base', 'full'] as const) : (['full', 'base'] as const);
      for (const name of order) out[name].push(await maps[name].frame(longitude));
    }
    return out;
  }

  async function setProjection(projection: MapProjection): Promise<void> {
    for (const map of [base, full]) {
      map.surface.setView({ projection, zoom: 2 });
      await map.warm();
    }
  }

  return { round, snapshot, setProjection, ours };
}
