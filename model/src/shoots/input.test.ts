import { describe, expect, it } from 'vitest';
import { geohashOf } from '../geo.ts';
import { plainTimestamp, shootFixture } from '../testing/index.ts';
import { shootContent, shootInputOf, shootInputSchema } from './input.ts';
import { shootSchema } from './shoot.ts';

const input = shootInputOf(shootFixture());
const issuesOf = (value: unknown) => {
  const issues = shootInputSchema.safeParse(value).error?.issues ?? [];
  return [...new Set(issues.map((issue) => issue.path.join('.')))];
};

describe('shootInputSchema', () => {
  it('takes what a stored shoot was made of', () => {
    expect(issuesOf(input)).toEqual([]);
  });

  it.each([
    ['title', { title: '  ' }],
    ['operatorName', { operatorName: '' }],
    ['endedAt', { endedAt: plainTimestamp(input.startedAt.toMillis() - 1) }],
    ['path', { path: 'not a track!' }],
    ['sidecarRef', { sidecarRef: 'elsewhere/file.json' }],
  ])('names %s as what is wrong', (field, change) => {
    expect(issuesOf({ ...input, ...change })).toEqual([field]);
  });

  it('takes a shoot that goes on', () => {
    expect(issuesOf({ ...input, endedAt: null })).toEqual([]);
  });

  it('takes nothing that is derived', () => {
    expect(shootInputSchema.safeParse({ ...input, searchTokens: [] }).success).toBe(false);
  });
});

describe('shootContent', () => {
  it('derives a geohash and search tokens, so that the document is valid', () => {
    const content = shootContent({ ...input, device: 'Pixel 9 Pro' });
    expect(content.geohash).toBe(input.location && geohashOf(input.location));
    expect(content.searchTokens).toEqual(expect.arrayContaining(['quay', 'chiara', 'pixel']));
    expect(shootSchema.safeParse(shootFixture(content)).success).toBe(true);
  });

  it('has no geohash without a place', () => {
    expect(shootContent({ ...input, location: null }).geohash).toBeNull();
  });
});
