// @vitest-environment jsdom
import type { FoundPlace, FoundPlaces } from '@nest/model';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GeocodingError } from '@/lib/geocoding/geocoding.ts';
import { PlaceSearchField } from './place-search-field.tsx';

vi.mock('@/lib/firebase/services.ts', () => ({}));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const place = (name: string): FoundPlace => ({
  id: name,
  name,
  label: `${name}, Switzerland`,
  countryCode: 'CH',
  latitude: 47,
  longitude: 8,
  accuracyM: 5_000,
  population: 1_000,
});
const answer = (...names: string[]): FoundPlaces => ({
  places: names.map(place),
  source: 'gazetteer',
  fallback: null,
});

type Ask = (request: { text: string }, signal?: AbortSignal) => Promise<FoundPlaces>;
function Host({ search, onId }: { search: Ask; onId(id: string): void }) {
  const [text, setText] = useState('');
  return (
    <PlaceSearchField
      aria-label="Place"
      value={text}
      onValue={setText}
      onPlace={({ id }) => onId(id)}
      search={search as never}
    />
  );
}

function show(search: Ask) {
  const chosen: string[] = [];
  const ask: Ask = (...request) => search(...request);
  render(<Host search={ask} onId={(id) => chosen.push(id)} />);
  const input = screen.getByRole('combobox');
  const type = (value: string) => fireEvent.change(input, { target: { value } });
  const rest = () => act(() => vi.advanceTimersByTimeAsync(300));
  return { chosen, input, type, rest };
}
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

test('asks once typing rests, and never shows the answer to an older text', async () => {
  const asked: {
    text: string;
    signal: AbortSignal | undefined;
    answer: (to: FoundPlaces) => void;
  }[] = [];
  const { type, rest } = show(
    ({ text }, signal) => new Promise((resolve) => asked.push({ text, signal, answer: resolve })),
  );
  type('U');
  await rest();
  expect(asked).toEqual([]);
  type('Us');
  type('Ust');
  await rest();
  type('Uste');
  expect(asked.map(({ text }) => text)).toEqual(['Ust']);
  expect(asked[0]?.signal?.aborted).toBe(true);
  await rest();
  await act(async () => asked[1]?.answer(answer('Uster')));
  await act(async () => asked[0]?.answer(answer('Ustka')));
  expect(options()).toEqual(['Uster, Switzerland1,000']);
  expect(screen.getByRole('status').textContent).toBe('Places: GeoNames, CC BY 4.0');
});

test('is worked with the keyboard', async () => {
  const { chosen, input, type, rest } = show(async () => answer('Uster', 'Ustka'));
  type('Ust');
  await rest();
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(input.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(chosen).toEqual(['Ustka']);
  expect(input.getAttribute('aria-expanded')).toBe('false');
  type('Uste');
  await rest();
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(options()).toEqual([]);
});

test('says that nothing was found, and what is wrong', async () => {
  let answering: () => Promise<FoundPlaces> = async () => answer();
  const { type, rest } = show(() => answering());
  type('xyzzy');
  await rest();
  expect(screen.getByRole('status').textContent).toBe('No place of this name is known.');
  answering = () => Promise.reject(new GeocodingError('offline'));
  type('xyzzyp');
  await rest();
  expect(screen.getByRole('status').textContent).toContain('while you are offline');
  answering = async () => ({ ...answer('Uster'), fallback: 'quota' });
  type('Uster');
  await rest();
  expect(screen.getByRole('status').textContent).toContain('Google’s quota is used up');
});
