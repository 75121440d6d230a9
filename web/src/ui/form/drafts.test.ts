// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { type DraftKey, dropDraft, NEW_RECORD, readDraft, writeDraft } from './drafts.ts';

const draft = { id: 'p1', values: { title: 'Half a' }, base: null, savedAt: 0 };
const key: DraftKey = { noun: 'phenomenon', uid: 'bruno', id: NEW_RECORD };

describe('drafts', () => {
  beforeEach(() => sessionStorage.clear());
  it('come back to who typed them, and to nobody else', () => {
    writeDraft(key, draft);
    expect(readDraft(key)).toEqual(draft);
    expect(readDraft({ ...key, uid: 'ada' })).toBeNull();
    expect(readDraft({ ...key, id: 'p1' })).toBeNull();
    expect(readDraft({ ...key, noun: 'shoot' })).toBeNull();
  });
  it('are gone when they are dropped', () => {
    writeDraft(key, draft);
    dropDraft(key);
    expect(readDraft(key)).toBeNull();
  });
  it('are nothing if the storage holds something else', () => {
    sessionStorage.setItem('nest.draft.phenomenon.bruno.new', '{');
    expect(readDraft(key)).toBeNull();
  });
});
