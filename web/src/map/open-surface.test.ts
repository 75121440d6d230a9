import { expect, test } from 'vitest';
import { LayerStore } from './layers/layer-store.ts';
import type { MapSurface, MapSurfaceEvents, MapView } from './map-surface.ts';
import { type Makers, openSurface } from './open-surface.ts';

const VIEW: MapView = {
  center: { latitude: 47, longitude: 8 },
  zoom: 9,
  bearingDeg: 0,
  pitchDeg: 0,
  projection: 'globe',
};

function surfaceOf(kind: MapSurface['kind'], log: string[]) {
  const listeners: ((value: MapSurfaceEvents['condition']) => void)[] = [];
  const surface = {
    kind,
    getView: () => ({ ...VIEW, zoom: 12 }),
    on: (_event: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    destroy: () => log.push(`free ${kind}`),
  } as unknown as MapSurface;
  const fail = (message: string) => {
    for (const listener of listeners) listener({ state: 'failed', message });
  };
  return { surface, fail };
}

async function opened(
  prefer: MapSurface['kind'],
  faults: { google?: Error; natural?: Error } = {},
) {
  const log: string[] = [];
  const google = surfaceOf('google', log);
  const makers: Makers = {
    natural: async (_container, { view }) => {
      if (faults.natural) throw faults.natural;
      log.push(`natural at zoom ${view?.zoom}, ${view?.projection}`);
      return surfaceOf('natural', log).surface;
    },
    google: async () => {
      if (faults.google) throw faults.google;
      return google.surface;
    },
  };
  const options = { prefer, google: { key: 'k', mapId: '' }, store: new LayerStore(), view: VIEW };
  const listener = {
    onSurface: (surface: MapSurface, notice: string | null) =>
      log.push(`show ${surface.kind}: ${notice}`),
    onFailed: (message: string) => log.push(`failed: ${message}`),
  };
  const close = openSurface({} as HTMLElement, options, listener, makers);
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  await settle();
  return { log, close, google, settle };
}

test('opens the map that is wanted, and frees it once', async () => {
  for (const kind of ['natural', 'google'] as const) {
    const { log, close } = await opened(kind);
    close();
    close();
    expect(log.slice(-2)).toEqual([`show ${kind}: null`, `free ${kind}`]);
  }
});

test('shows the natural map and says why, whenever Google cannot be had', async () => {
  const { log } = await opened('google', { google: new Error('Google refused the key.') });
  expect(log).toEqual(['natural at zoom 9, globe', 'show natural: Google refused the key.']);
  const blocked = await opened('google', { google: new TypeError('Failed to fetch') });
  expect(blocked.log[1]).toBe(
    'show natural: Google Maps could not be loaded: the natural map is shown.',
  );
});

test('gives way to the natural map in the same place when Google fails later', async () => {
  const { log, google, settle, close } = await opened('google');
  google.fail('Google refused the key.');
  google.fail('Google refused the key.');
  await settle();
  expect(log).toEqual([
    'show google: null',
    'free google',
    'natural at zoom 12, flat',
    'show natural: Google refused the key.',
  ]);
  close();
  expect(log.at(-1)).toBe('free natural');
});

test('says so when there is no map at all, and nothing once it is closed', async () => {
  const none = await opened('google', { google: new Error('a'), natural: new Error('No WebGL.') });
  expect(none.log).toEqual(['failed: No WebGL.']);
  const { log, close, google, settle } = await opened('google');
  close();
  google.fail('late');
  await settle();
  expect(log).toEqual(['show google: null', 'free google']);
});
