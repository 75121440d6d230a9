import { auditEventFixture } from '@nest/model/testing';
import { Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, describe } from 'vitest';
import { get, list, remove, set, update } from './support/operations.ts';
import { OUTSIDERS } from './support/personas.ts';
import { checkTable, type Row } from './support/tables.ts';
import { createTestEnv, type World } from './support/test-env.ts';

let world: World;
const EVENT = 'auditEvents/one';
const event = { ...auditEventFixture({}, Timestamp.fromMillis) };

beforeAll(async () => {
  world = await createTestEnv('audit');
  await world.seed({ [EVENT]: event });
});
afterAll(() => world.close());

const EVERYBODY = [...OUTSIDERS, 'observer', 'analyst', 'admin', 'revoked'] as const;
const LOG: Row[] = [
  ['admin', 'may', 'read an event', () => get(EVENT)],
  ['admin', 'may', 'list events', () => list('auditEvents')],
  [[...OUTSIDERS, 'observer', 'analyst'], 'may not', 'read an event', () => get(EVENT)],
  [[...OUTSIDERS, 'observer', 'analyst'], 'may not', 'list events', () => list('auditEvents')],
  [EVERYBODY, 'may not', 'forge an event', () => set('auditEvents/two', event)],
  [EVERYBODY, 'may not', 'change an event', () => update(EVENT, { outcome: 'refused' })],
  [EVERYBODY, 'may not', 'write over an event', () => set(EVENT, event)],
  [EVERYBODY, 'may not', 'remove an event', () => remove(EVENT)],
];

describe('the audit log', () => checkTable(() => world, LOG));
