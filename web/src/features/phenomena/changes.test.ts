import type { Permission } from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { changeOf, taggedWith } from './changes.ts';
import { bulkAssign, bulkStatus, bulkTag, readTag } from './list/bulk.ts';
import { canEdit, canReadPrivate } from './permissions.ts';

const actor = (uid: string, ...permissions: Permission[]) => ({
  uid,
  can: (permission: Permission) => permissions.includes(permission),
});
const record = phenomenonFixture({ version: 4 });

describe('changeOf', () => {
  it('holds what changes and what it was', () => {
    expect(changeOf('p', record, { title: record.title, status: 'triaged' })).toEqual({
      id: 'p',
      version: 4,
      patch: { status: 'triaged' },
      before: { status: 'reported' },
    });
  });
  it('is nothing if nothing changes', () => {
    expect(changeOf('p', record, { tags: [...record.tags], status: 'reported' })).toBeNull();
  });
});

describe('taggedWith', () => {
  it('makes the record findable by its tags', () => {
    const { tags, searchTokens } = taggedWith(record, ['radar']);
    expect(tags).toEqual(['radar']);
    expect(searchTokens).toEqual(expect.arrayContaining(['#radar', 'triangle', 'zurich']));
    expect(searchTokens).not.toContain('#lake');
  });
});

describe('bulk changes', () => {
  const rows = [
    { id: 'a', data: record },
    { id: 'b', data: phenomenonFixture({ status: 'archived', assigneeUid: 'bruno' }) },
  ];
  it('leave out rows from which the status cannot be reached', () => {
    expect(bulkStatus(rows, 'triaged').map(({ id }) => id)).toEqual(['a']);
    expect(bulkStatus(rows, 'investigating').map(({ id }) => id)).toEqual(['b']);
  });
  it('leave out rows that are assigned already', () => {
    expect(bulkAssign(rows, 'bruno').map(({ id }) => id)).toEqual(['a']);
  });
  it('tag what lacks the tag and may be edited', () => {
    const analyst = actor('x', 'phenomena.edit');
    expect(bulkTag(rows, 'radar', analyst)).toHaveLength(2);
    expect(bulkTag(rows, 'night', analyst)).toHaveLength(0);
    const reporter = actor('bruno', 'phenomena.create');
    expect(bulkTag(rows, 'radar', reporter).map(({ id }) => id)).toEqual(['a']);
  });
  it('read tags as they are typed', () => {
    expect(readTag(' #Night ')).toEqual({ tag: 'night' });
    expect(readTag('größe')).toMatchObject({ error: expect.stringContaining('lower-case') });
  });
});

describe('rights', () => {
  it('let reporters edit until the screening begins', () => {
    const reporter = actor('bruno', 'phenomena.create');
    expect(canEdit(reporter, record)).toBe(true);
    expect(canEdit(reporter, phenomenonFixture({ status: 'triaged' }))).toBe(false);
    expect(canEdit(actor('chiara', 'phenomena.create'), record)).toBe(false);
    expect(canEdit(actor('x', 'phenomena.edit'), record)).toBe(true);
  });
  it('let reporters and holders of the right read private data', () => {
    expect(canReadPrivate(actor('bruno'), record)).toBe(true);
    expect(canReadPrivate(actor('x', 'phenomena.readPrivate'), record)).toBe(true);
    expect(canReadPrivate(actor('x', 'phenomena.edit'), record)).toBe(false);
  });
});
