// @vitest-environment jsdom
import { emptyPoints } from '@nest/model';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TooltipProvider } from '@/ui/tooltip.tsx';
import { LayerStore } from '../../../map/layers/layer-store.ts';
import { mergeTiles } from '../../../map/tiles/merge-tiles.ts';
import { MapDataProvider } from '../data/map-data-provider.tsx';
import {
  AddressContext,
  CameraContext,
  useAddress,
  useCamera,
  useMapData,
  useReplay,
} from '../map-contexts.ts';
import { Filters } from '../panel/filters.tsx';
import { ReplayProvider } from './replay-provider.tsx';
import { TimeBar } from './time-bar.tsx';

const NOW = Date.UTC(2026, 10, 30, 12);
const HOUR_MS = 3_600_000;

const fixture = vi.hoisted(() => ({ phenomena: null as unknown, sky: null as unknown }));
vi.mock('@/lib/aircraft/use-aircraft.ts', () => ({ useAircraft: () => fixture.sky }));
vi.mock('@/lib/aircraft/use-past-aircraft.ts', () => ({ usePastAircraft: () => fixture.sky }));
vi.mock('../data/use-phenomena.ts', () => ({ usePhenomena: () => fixture.phenomena }));
const NO_SHOOTS: never[] = [];
vi.mock('../data/use-shoots.ts', () => ({ useShoots: () => NO_SHOOTS }));

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Renders of whoever reads one context; of the data, how many reports were shown at each. */
const renders = { address: 0, camera: 0, replay: 0, data: [] as number[], filters: 0 };
function AddressReader() {
  useAddress();
  renders.address++;
  return null;
}
function CameraReader() {
  useCamera();
  renders.camera++;
  return null;
}
function ReplayReader() {
  useReplay();
  renders.replay++;
  return null;
}
function DataReader() {
  renders.data.push(useMapData().phenomena.shown.ids.length);
  return null;
}

test('a tick of a replay renders what shows time, and nothing else', () => {
  const points = emptyPoints(1);
  points.ids.push('a');
  points.titles.push('');
  // A replay of 24 hours takes 30 s: 48 minutes a second, so it is passed between 2.5 and 2.6 s.
  points.observedAtMs[0] = NOW - 22 * HOUR_MS + 60_000;
  fixture.sky = { columns: null, head: null, problem: null, state: 'loading', nowS: () => 0 };
  fixture.phenomena = {
    all: points,
    newest: emptyPoints(),
    timesMs: points.observedAtMs,
    statuses: null,
    ...mergeTiles([]),
    filter: { statuses: [], categories: [], fromMs: NOW - 24 * HOUR_MS, toMs: Infinity },
  };
  const update = vi.fn();
  const search = { period: '24h' as const };
  const store = new LayerStore();
  const view = {
    center: { latitude: 0, longitude: 0 },
    zoom: 1,
    bearingDeg: 0,
    pitchDeg: 0,
    projection: 'globe' as const,
  };
  const viewport = { view, bounds: { west: -90, south: -90, east: 90, north: 90 } };
  render(
    <TooltipProvider>
      <AddressContext value={{ search, update, selection: null, select: () => undefined }}>
        <CameraContext value={{ store, surface: null, viewport }}>
          <ReplayProvider>
            <MapDataProvider>
              <TimeBar />
              <Profiler id="filters" onRender={() => void renders.filters++}>
                <Filters />
              </Profiler>
              <AddressReader />
              <CameraReader />
              <ReplayReader />
              <DataReader />
            </MapDataProvider>
          </ReplayProvider>
        </CameraContext>
      </AddressContext>
    </TooltipProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Replay the reports of this period' }));
  const play = (ticks: number) => {
    for (let i = 0; i < ticks; i++) act(() => vi.advanceTimersByTime(100));
  };
  // The first tick leaves the present, where everything is shown.
  play(1);
  const { address, camera, replay, filters } = renders;
  renders.data.length = 0;
  const begunMs = store.get().playheadMs ?? NOW;
  play(20);
  expect((store.get().playheadMs ?? 0) - begunMs).toBe(20 * 0.1 * 48 * 60_000);
  expect(renders).toEqual({ address, camera, replay: replay + 20, data: [], filters });
  expect(update).not.toHaveBeenCalled();
  play(10);
  expect(renders).toEqual({ address, camera, replay: replay + 30, data: [1], filters });
});
