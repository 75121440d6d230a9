// @vitest-environment jsdom
import { AIRCRAFT_COLUMNS_TYPE, encodeAircraft } from '@nest/model';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { FixedSession } from '../session/session.tsx';
import { useAircraft } from './use-aircraft.ts';

vi.mock('../firebase/services.ts', () => ({
  auth: () => ({ currentUser: { getIdToken: async () => 'token' } }),
}));
const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);

const as =
  (uid: string, permitted: boolean) =>
  ({ children }: { children: ReactNode }) => (
    <FixedSession session={{ uid, can: () => permitted }}>{children}</FixedSession>
  );
const sky = () =>
  new Response(encodeAircraft({ time: 1_700_000_000, states: [] }), {
    headers: {
      'content-type': AIRCRAFT_COLUMNS_TYPE,
      'x-sky-state': 'simulated',
      'x-sky-source': 'simulated',
      'x-sky-time': '1700000000',
      'x-sky-age': '5',
      'x-sky-next': '60',
    },
  });

afterEach(() => {
  cleanup();
  fetched.mockReset();
});

test('one call serves all who watch, and nowS is the server’s clock', async () => {
  fetched.mockImplementation(async () => sky());
  const wrapper = as('ada', true);
  const first = renderHook(useAircraft, { wrapper });
  const second = renderHook(useAircraft, { wrapper });
  expect(first.result.current.state).toBe('loading');
  await waitFor(() => expect(first.result.current.state).toBe('ready'));
  expect(second.result.current.columns).toBe(first.result.current.columns);
  expect(first.result.current.head?.simulated).toBe(true);
  expect(first.result.current.nowS() - 1_700_000_005).toBeLessThan(60);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('another user does not see the sky of the one before', async () => {
  fetched.mockImplementation(async () => Response.json({ message: 'None.' }, { status: 503 }));
  const { result } = renderHook(useAircraft, { wrapper: as('bruno', true) });
  await waitFor(() => expect(result.current.state).toBe('failed'));
  expect(result.current).toMatchObject({ columns: null, problem: { message: 'None.' } });
});

test('without the permission nothing is asked for', () => {
  const { result } = renderHook(useAircraft, { wrapper: as('chiara', false) });
  expect(result.current.state).toBe('no-permission');
  expect(fetched).not.toHaveBeenCalled();
});

test('a role that has just lost the permission is told so', async () => {
  fetched.mockImplementation(async () => Response.json({ message: 'No.' }, { status: 403 }));
  const { result } = renderHook(useAircraft, { wrapper: as('dmitri', true) });
  await waitFor(() => expect(result.current.state).toBe('no-permission'));
});
