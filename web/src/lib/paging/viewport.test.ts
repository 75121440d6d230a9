import { describe, expect, it } from 'vitest';
import { livePages } from './viewport.ts';

describe('livePages', () => {
  const counts = [50, 50, 50, 50, 50, 20];
  it('takes the page in view and its neighbours', () => {
    expect(livePages(counts, 120, 160)).toEqual({ from: 2, to: 4 });
    expect(livePages(counts, 110, 130)).toEqual({ from: 1, to: 3 });
  });
  it('takes the next ones at the start', () => {
    expect(livePages(counts, 0, 20)).toEqual({ from: 0, to: 2 });
  });
  it('ends with the list', () => {
    expect(livePages(counts, 255, 269)).toEqual({ from: 4, to: 5 });
    expect(livePages([51], 0, 30)).toEqual({ from: 0, to: 0 });
    expect(livePages([], 0, 0)).toEqual({ from: 0, to: -1 });
  });
  it('takes all that a tall window shows', () => {
    expect(livePages(counts, 0, 210)).toEqual({ from: 0, to: 4 });
  });
});
