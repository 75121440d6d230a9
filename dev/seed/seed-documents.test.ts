import {
  CATEGORIES,
  decodeTrack,
  GEOPRIVACIES,
  isTimestamp,
  PATH_FORMAT,
  PHENOMENON_STATUSES,
  SHAPES,
  SHOOT_STATUSES,
} from '@nest/model';
import { plainTimestamp } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { SEED_NOW_MS } from './clock.ts';
import { SEED_PEOPLE } from './personas.ts';
import { type SeedDocument, seedDocument } from './seed-document.ts';
import { seedDocuments } from './seed-documents.ts';
import { STORIES } from './stories/all-stories.ts';

/** Building them parses each one by its schema, and throws at the first invalid one. */
const documents = seedDocuments(plainTimestamp);
const inCollection = (pattern: RegExp) => documents.filter(({ path }) => pattern.test(path));
const phenomena = inCollection(/^phenomena\/[^/]+$/);
const shoots = inCollection(/^shoots\//);
const values = (list: SeedDocument[], field: string) =>
  new Set(list.map(({ data }) => data[field]));

describe('seed', () => {
  it('has enough of everything', () => {
    expect(phenomena).toHaveLength(60);
    expect(shoots).toHaveLength(18);
    expect(inCollection(/\/comments\//).length).toBeGreaterThan(30);
    expect(inCollection(/^members\//)).toHaveLength(5);
    expect(inCollection(/^roles\//)).toHaveLength(4);
    expect(inCollection(/^invitations\//)).toHaveLength(5);
    expect(inCollection(/^auditEvents\//).length).toBeGreaterThan(200);
    expect(inCollection(/^settings\/general$/)).toHaveLength(1);
    expect(inCollection(/\/private\/location$/).length).toBeGreaterThan(8);
    expect(inCollection(/\/private\/witness$/).length).toBeGreaterThan(15);
  });

  it('covers every category, status, geoprivacy, audience, and nearly every shape', () => {
    expect(values(phenomena, 'category')).toEqual(new Set(CATEGORIES));
    expect(values(phenomena, 'status')).toEqual(new Set(PHENOMENON_STATUSES));
    expect(values(phenomena, 'geoprivacy')).toEqual(new Set(GEOPRIVACIES));
    expect(values(phenomena, 'audience')).toEqual(new Set(['team', 'members']));
    expect(values(phenomena, 'shape')).toEqual(new Set(SHAPES));
    expect(values(shoots, 'status')).toEqual(new Set(SHOOT_STATUSES));
  });

  it('writes no path twice and is the same in every run', () => {
    expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
    expect(JSON.stringify(seedDocuments(plainTimestamp))).toBe(JSON.stringify(documents));
  });

  it('knows no future, and changes nothing before it was made', () => {
    for (const { path, data } of documents) {
      for (const [field, value] of Object.entries(data)) {
        if (field === 'expiresAt') continue;
        if (isTimestamp(value)) expect(value.toMillis(), path).toBeLessThan(SEED_NOW_MS);
      }
      if (isTimestamp(data.createdAt) && isTimestamp(data.updatedAt)) {
        expect(data.updatedAt.toMillis(), path).toBeGreaterThanOrEqual(data.createdAt.toMillis());
      }
      if (isTimestamp(data.observedAt) && isTimestamp(data.createdAt)) {
        expect(data.createdAt.toMillis(), path).toBeGreaterThan(data.observedAt.toMillis());
      }
    }
  });

  it('lets nobody write before they joined, nor after they were suspended', () => {
    const people = new Map(SEED_PEOPLE.map((person) => [person.uid, person]));
    for (const { path, data } of documents) {
      for (const [who, when] of [
        [data.createdBy, data.createdAt],
        [data.updatedBy, data.updatedAt],
      ]) {
        if (!isTimestamp(when)) continue;
        const person = people.get(String(who));
        expect(person?.member, path).toBeTruthy();
        expect(when.toMillis(), path).toBeGreaterThanOrEqual(person?.joinedMs ?? Infinity);
        if (person?.member?.status === 'suspended') {
          expect(when.toMillis(), path).toBeLessThan(person.changedMs);
        }
      }
    }
  });

  it('tells in its log how every record came to be as it is', () => {
    const stood = new Map<string, Record<string, unknown>>();
    for (const { data } of inCollection(/^auditEvents\//)) {
      const path = String(data.target);
      if (!/^(phenomena|shoots)\//.test(path)) continue;
      const was = stood.get(path) ?? {};
      const before = (data.before ?? {}) as Record<string, unknown>;
      for (const field of Object.keys(before))
        expect(before[field], path).toEqual(was[field] ?? null);
      stood.set(path, { ...was, ...(data.after as object) });
    }
    for (const { path, data } of [...phenomena, ...shoots]) {
      for (const [field, value] of Object.entries(stood.get(path) ?? { missing: true })) {
        expect(value, `${path} ${field}`).toEqual(data[field]);
      }
    }
  });

  it('gives no hidden place away, neither in a report nor in its shoots', () => {
    for (const story of STORIES.filter(({ geoprivacy = 'open' }) => geoprivacy !== 'open')) {
      const written = JSON.stringify(
        phenomena.find(({ data }) => data.title === story.title)?.data,
      );
      expect(written).not.toContain(String(story.lat));
      expect(written).not.toContain(String(story.lon));
    }
    const open = new Set(
      phenomena
        .filter(({ data }) => data.geoprivacy === 'open')
        .map(({ path }) => path.split('/')[1]),
    );
    for (const { path, data } of shoots) {
      if (data.phenomenonId) expect(open.has(String(data.phenomenonId)), path).toBe(true);
    }
  });

  it('has paths that a person could walk, drive or sail', () => {
    const paths = shoots.flatMap(({ data }) => (data.path ? [String(data.path)] : []));
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      const points = decodeTrack(path, PATH_FORMAT);
      expect(points.length).toBeGreaterThan(10);
      for (const [i, [latitude = 0, longitude = 0, atS = 0]] of points.slice(1).entries()) {
        const [lat0 = 0, lon0 = 0, at0 = 0] = points[i] ?? [];
        const turn = ((longitude - lon0 + 540) % 360) - 180;
        const metres =
          111_195 * Math.hypot(latitude - lat0, turn * Math.cos((latitude * Math.PI) / 180));
        expect(metres / (atS - at0)).toBeLessThan(20);
      }
    }
  });

  it('names the document and the field when a document is not valid', async () => {
    const { roleSchema } = await import('@nest/model');
    expect(() => seedDocument('roles/x', roleSchema, { name: 5 })).toThrow(
      /roles\/x is not valid: name must be text/,
    );
  });
});
