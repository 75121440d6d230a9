import { describe, expect, it } from 'vitest';
import { auditSearchSchema } from '../search.ts';
import { matchesRest, planAudit } from './audit-plan.ts';

const plan = (search: object) => planAudit(auditSearchSchema.parse(search));

describe('planAudit', () => {
  it('asks for everything, the latest first', () => {
    expect(plan({})).toMatchObject({ equals: [], anyOf: [], sort: 'at', direction: 'desc' });
  });

  it('asks by person, outcome, call and period', () => {
    const search = { person: 'ada', outcome: 'refused', call: 'r1' };
    expect(plan({ ...search, from: '2026-02-03', to: '2026-02-03' })).toMatchObject({
      equals: [
        ['actorUid', 'ada'],
        ['outcome', 'refused'],
        ['requestId', 'r1'],
      ],
      fromMs: Date.UTC(2026, 1, 3),
      beforeMs: Date.UTC(2026, 1, 4),
    });
    expect(plan({ person: '~' })?.equals).toEqual([['actorUid', null]]);
  });

  it('asks for one action, or for all of an area', () => {
    expect(plan({ action: 'roles.created' })?.equals).toEqual([['action', 'roles.created']]);
    const [[field, actions] = []] = plan({ action: 'roles' })?.anyOf ?? [];
    expect(field).toBe('action');
    expect(actions).toEqual(expect.arrayContaining(['roles.created', 'roles.deleted']));
  });

  it('matches actions itself where many documents leave the query no room for them', () => {
    const both = plan({ q: 'ada', action: 'access' });
    expect(both?.anyOf).toEqual([
      ['target', expect.arrayContaining(['members/ada', 'shoots/ada'])],
    ]);
    expect(both && matchesRest(both, { action: 'access.signedIn' })).toBe(true);
    expect(both && matchesRest(both, { action: 'roles.created' })).toBe(false);
  });

  it('finds a phenomenon in the events of imports and bulk edits too', () => {
    expect(plan({ q: 'phenomena/x' })?.orContains).toEqual(['records', 'phenomena/x']);
    expect(plan({ q: 'x' })?.orContains).toEqual(['records', 'phenomena/x']);
    expect(plan({ q: 'phenomena/x/comments/y' })?.orContains).toBeNull();
    expect(plan({})?.orContains).toBeNull();
  });

  it('asks for nothing where nothing can match', () => {
    expect(plan({ q: 'two words' })).toBeNull();
    expect(plan({ action: 'no.such' })).toBeNull();
  });
});
