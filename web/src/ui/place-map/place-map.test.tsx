// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlaceMap } from './place-map.tsx';

afterEach(cleanup);
const point = { latitude: 47.3769, longitude: 8.5417, accuracyM: 50_000 };

describe('PlaceMap', () => {
  it('shows a place with its uncertainty and says so', async () => {
    const { container } = render(<PlaceMap point={point} label="Place of the sighting" />);
    const map = await screen.findByRole('img', { name: 'Place of the sighting' });
    expect(map.getAttribute('tabindex')).toBeNull();
    expect(container.querySelectorAll('.place-map-place, .place-map-uncertainty')).toHaveLength(2);
    expect(map.textContent).toContain('47.3769° N, 8.5417° E, known to 50 km');
    await waitFor(() => expect(container.querySelector('.place-map-land')).not.toBeNull());
  });

  it('draws an obscured place as a cell, never as a point', async () => {
    const { container } = render(<PlaceMap point={point} geoprivacy="obscured" />);
    await screen.findByRole('img');
    expect(container.querySelector('.place-map-cell')).not.toBeNull();
    expect(container.querySelector('.place-map-place')).toBeNull();
  });

  it('draws nothing of a private place', async () => {
    const { container } = render(
      <PlaceMap point={point} geoprivacy="private" lookAzimuthDeg={9} />,
    );
    await screen.findByText('No place is set.');
    expect(container.querySelector('.place-map-place, .place-map-look')).toBeNull();
  });

  it('turns the aircraft around a place to their tracks', async () => {
    const near = { icao24: 'a', latitude: 47.5, longitude: 8.6, trueTrack: 90 };
    const far = { icao24: 'b', latitude: 46.9, longitude: 7.4, trueTrack: null };
    const { container } = render(<PlaceMap point={point} aircraft={[near, far]} />);
    const map = await screen.findByRole('img');
    const drawn = [...container.querySelectorAll('.place-map-aircraft')];
    expect(drawn.map((each) => each.getAttribute('transform')?.split(' rotate')[1])).toEqual([
      '(90)',
      '(0)',
    ]);
    expect(map.textContent).toContain('2 aircraft around it are marked.');
  });

  it('sets the place with the keyboard', async () => {
    const onPick = vi.fn();
    render(<PlaceMap mode="pick" point={point} onPick={onPick} label="Pick" />);
    const map = await screen.findByRole('application', { name: 'Pick' });
    fireEvent.keyDown(map, { key: 'Enter' });
    expect(onPick.mock.lastCall?.[0].latitude).toBeCloseTo(47.377, 2);
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) fireEvent.keyDown(map, { key });
    fireEvent.keyDown(map, { key: 'Enter' });
    const picked = onPick.mock.lastCall?.[0];
    expect(picked.latitude).toBeGreaterThan(47.5);
    expect(picked.longitude).toBeGreaterThan(8.6);
    expect(picked.accuracyM).toBeGreaterThan(0);
    expect(screen.getByRole('status').textContent).toContain('Place set to');
  });

  it('sets the place by a click, and not by a drag', async () => {
    const onPick = vi.fn();
    render(<PlaceMap mode="pick" point={null} onPick={onPick} label="Pick" />);
    const map = await screen.findByRole('application', { name: 'Pick' });
    // jsdom has no PointerEvent, and a plain event has no coordinates.
    const fire = (type: string, clientX: number, clientY: number) =>
      fireEvent(map, new MouseEvent(type, { bubbles: true, clientX, clientY }));
    fire('pointerdown', 320, 200);
    fire('pointermove', 380, 220);
    fire('pointerup', 380, 220);
    expect(onPick).not.toHaveBeenCalled();
    fire('pointerdown', 320, 200);
    fire('pointerup', 320, 200);
    expect(onPick).toHaveBeenCalledTimes(1);
  });
});
