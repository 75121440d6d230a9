import {
  type AuditAction,
  type AuditEvent,
  auditEventPath,
  auditEventSchema,
  memberPath,
  type Phenomenon,
  type PhenomenonStatus,
  phenomenonContentFields,
  type Shoot,
  shootContentFields,
} from '@nest/model';
import { randomFor } from '../lib/random.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SEED_NOW_MS } from './clock.ts';
import { SEED_PEOPLE } from './personas.ts';
import { type SeedDocument, seedDocument, type TimestampFactory } from './seed-document.ts';
import { EDITS } from './stories/edits.ts';

/** One action of a person; omitted fields are unknown. */
export interface SeedEvent extends Partial<Omit<AuditEvent, 'at' | 'action'>> {
  action: AuditAction;
  atMs: number;
}

const DERIVED = ['geohash', 'searchTokens'];
const statedOf = (fields: object, record: object) =>
  Object.fromEntries(
    Object.entries(record).filter(([field]) => field in fields && !DERIVED.includes(field)),
  );

/** The statuses that a report went through. */
const WAYS: Record<PhenomenonStatus, readonly PhenomenonStatus[]> = {
  reported: [],
  triaged: ['triaged'],
  investigating: ['triaged', 'investigating'],
  explained: ['triaged', 'investigating', 'explained'],
  unexplained: ['triaged', 'investigating', 'unexplained'],
  archived: ['triaged', 'investigating', 'explained', 'archived'],
};

/** The history of a report: reported, possibly corrected, then screened step by step. */
function phenomenonDeeds(path: string, phenomenon: Phenomenon): SeedEvent[] {
  const { createdBy, updatedBy, status, assigneeUid, classification, source, title } = phenomenon;
  const first = EDITS[title];
  const stated = statedOf(phenomenonContentFields, phenomenon);
  const createdMs = phenomenon.createdAt.toMillis();
  const stepMs = (phenomenon.updatedAt.toMillis() - createdMs) / WAYS[status].length;
  const events: SeedEvent[] = [
    {
      action: 'phenomena.created',
      atMs: createdMs,
      actorUid: createdBy,
      target: path,
      after: { ...stated, ...first, status: 'reported', source },
    },
  ];
  if (first) {
    const after = Object.fromEntries(Object.keys(first).map((field) => [field, stated[field]]));
    const atMs = Math.round(createdMs + stepMs / 3);
    events.push({
      action: 'phenomena.changed',
      atMs,
      actorUid: createdBy,
      target: path,
      before: first,
      after,
    });
  }
  for (const [i, to] of WAYS[status].entries()) {
    const begins = to === 'investigating' && { assigneeUid: [null, assigneeUid] };
    const ends = i === 2 && classification && { classification: [null, classification] };
    const fields = Object.entries({
      status: [WAYS[status][i - 1] ?? 'reported', to],
      ...begins,
      ...ends,
    });
    events.push({
      action: 'phenomena.statusChanged',
      atMs: Math.round(createdMs + stepMs * (i + 1)),
      actorUid: updatedBy,
      target: path,
      before: Object.fromEntries(fields.map(([field, [was]]) => [field, was])),
      after: Object.fromEntries(fields.map(([field, [, is]]) => [field, is])),
    });
  }
  return events;
}

/** The history of a shoot: added, and possibly reviewed or archived. */
function shootDeeds(path: string, shoot: Shoot): SeedEvent[] {
  const { createdBy, updatedBy, status } = shoot;
  const added: SeedEvent = {
    action: 'shoots.created',
    atMs: shoot.createdAt.toMillis(),
    actorUid: createdBy,
    target: path,
    after: {
      ...statedOf(shootContentFields, shoot),
      status: status === 'recording' ? status : 'recorded',
    },
  };
  if (status === 'recording' || status === 'recorded') return [added];
  return [
    added,
    {
      action: 'shoots.statusChanged',
      atMs: shoot.updatedAt.toMillis(),
      actorUid: updatedBy,
      target: path,
      before: { status: 'recorded' },
      after: { status },
    },
  ];
}

const ZONES: Record<string, string> = {
  ada: 'Europe/London',
  bruno: 'Europe/Zurich',
  chiara: 'Europe/Rome',
  farid: 'Africa/Cairo',
};
const DAYS_OF_SIGN_INS = 4;

/** The sign-ins and refused sign-ins of the last days. */
function signInEvents(): SeedEvent[] {
  const signIns = Object.entries(ZONES).flatMap(([uid, origin]) => {
    const random = randomFor(`${uid}/sign-ins`);
    return Array.from({ length: DAYS_OF_SIGN_INS }, (_, day): SeedEvent => {
      const atMs = SEED_NOW_MS - day * DAY_MS - Math.round(random.between(2, 9) * HOUR_MS);
      return {
        action: 'access.signedIn',
        atMs,
        actorUid: uid,
        sessionId: `seed-${uid}-${day}`,
        origin,
        target: memberPath(uid),
        after: { provider: random.pick(['password', 'password', 'github.com']) },
      };
    });
  });
  const refused: SeedEvent[] = [40, 41].map((minutes) => ({
    action: 'access.refused',
    atMs: SEED_NOW_MS - 2 * DAY_MS - minutes * MINUTE_MS,
    actorUid: 'eve',
    origin: 'Europe/Stockholm',
    outcome: 'refused',
    reason: 'not-in-team',
    after: { provider: 'github.com' },
  }));
  return [...signIns, ...refused];
}

/** The log of all events, in order. */
export function logDocuments(
  records: readonly SeedDocument[],
  events: readonly SeedEvent[],
  timestamp: TimestampFactory,
): SeedDocument[] {
  const ofRecords = records.flatMap(({ path, data }) => {
    if (/^phenomena\/[^/]+$/.test(path)) return phenomenonDeeds(path, data as Phenomenon);
    return /^shoots\/[^/]+$/.test(path) ? shootDeeds(path, data as Shoot) : [];
  });
  const roles = new Map(SEED_PEOPLE.map(({ uid, member }) => [uid, member?.role ?? null]));
  return [...ofRecords, ...events, ...signInEvents()]
    .toSorted((a, b) => a.atMs - b.atMs)
    .map(({ atMs, ...event }, index) => {
      const id = `seed-${String(index + 1).padStart(4, '0')}`;
      return seedDocument(auditEventPath(id), auditEventSchema, {
        outcome: 'done',
        actorUid: null,
        sessionId: null,
        origin: null,
        target: null,
        reason: null,
        before: null,
        after: null,
        sequence: null,
        previousHash: null,
        hash: null,
        actorRole: roles.get(event.actorUid ?? '') ?? null,
        requestId: id,
        ...event,
        at: timestamp(atMs),
      });
    });
}
