// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, NEW, readDraft, writeDraft } from './draft.ts';
import { emptyForm } from './form-values.ts';

const values = emptyForm({ audience: 'team', geoprivacy: 'open' }, 0);
const draft = { id: 'p1', values, base: null, savedAt: 0 };

describe('drafts', () => {
  beforeEach(() => sessionStorage.clear());
  it('come back to who typed them, and to nobody else', () => {
    writeDraft('bruno', NEW, draft);
    expect(readDraft('bruno', NEW)).toEqual(draft);
    expect(readDraft('ada', NEW)).toBeNull();
    expect(readDraft('bruno', 'p1')).toBeNull();
  });
  it('are gone when they are dropped', () => {
    writeDraft('bruno', NEW, draft);
    dropDraft('bruno', NEW);
    expect(readDraft('bruno', NEW)).toBeNull();
  });
  it('are nothing if the storage holds something else', () => {
    sessionStorage.setItem('nest.draft.phenomenon.bruno.new', '{');
    expect(readDraft('bruno', NEW)).toBeNull();
  });
});
