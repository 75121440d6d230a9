import { serverTimestamp } from 'firebase/firestore';
import { expect, test } from 'vitest';
import { type Attack, onePerField } from './attacks.ts';
import { type Fields, type Operation, set, verdict } from './operations.ts';
import { PERSONAS, type PersonaName } from './personas.ts';
import { commit, restWrite, tokenOf } from './rest.ts';
import type { World } from './test-env.ts';

/** Persona, expectation, and operation; the operation gets the persona's uid. */
export type Row = readonly [
  who: PersonaName | readonly PersonaName[],
  may: 'may' | 'may not',
  what: string,
  operation: (me: string) => Operation,
];

export const uidOf = (persona: PersonaName) => PERSONAS[persona].uid ?? 'nobody';

/** The metadata of a new record, as an honest app writes it. */
export const stampedNew = (me: string) => ({
  createdAt: serverTimestamp(),
  createdBy: me,
  ...stampedUpdate(me),
});
export const stampedUpdate = (me: string) => ({ updatedAt: serverTimestamp(), updatedBy: me });

/** Runs a table of rows, each as a separate test. */
export function checkTable(world: () => World, rows: readonly Row[]): void {
  for (const [who, may, what, operation] of rows) {
    for (const persona of Array.isArray(who) ? (who as PersonaName[]) : [who as PersonaName]) {
      test(`${persona} ${may} ${what}`, async () => {
        const answer = await verdict(world().as(persona), operation(uidOf(persona)));
        expect(answer).toBe(may === 'may' ? 'allowed' : 'refused');
      });
    }
  }
}

/**
 * Runs attacks on writes to a path. All run against `range`, with the REST API, since the client
 * reopens its stream after each refusal. One for each field runs with the client against `world`:
 * the emulator's coverage report repeats each document for each expression, and it cannot handle
 * thousands of them.
 */
export function checkAttacks(
  world: () => World,
  range: () => World,
  persona: PersonaName,
  attacks: readonly Attack[],
  good: Fields,
  path: string,
): void {
  const named = (list: readonly Attack[]) => list.map((attack) => [attack.title, attack] as const);
  const attempt = (document: Fields) => {
    const { project } = range();
    const token = tokenOf(project, uidOf(persona), PERSONAS[persona].claims);
    return commit(project, token, [restWrite(path, document)]);
  };
  test.each(named(attacks))('%s', async (_, attack) => {
    expect(await attempt(attack.apply(good))).toBe('refused');
  });
  test('what is attacked is good', async () => {
    expect(await attempt(good)).toBe('allowed');
  });
  test.each(named(onePerField(attacks)))('%s, on the record', async (_, attack) => {
    const answer = await verdict(world().as(persona), set(path, attack.apply(good)));
    expect(['refused', 'exhausted']).toContain(answer);
  });
}

/** Document ids that no rule accepts; the server itself refuses some as malformed. */
const ODD_IDS = ['%2F', '..%2F..', ' ', '\u200b', 'ä', 'a.b', 'x'.repeat(129), 'x'.repeat(1_500)];

export function checkOddIds(
  world: () => World,
  persona: PersonaName,
  write: (id: string) => Operation,
): void {
  test.each(ODD_IDS.map((id) => [id.length > 20 ? `${id.length} bytes` : JSON.stringify(id), id]))(
    'an odd id: %s',
    async (_, id) => {
      expect(await verdict(world().as(persona), write(id))).not.toBe('allowed');
    },
  );
}
