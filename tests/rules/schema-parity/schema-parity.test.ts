import { idSchema, memberProfileSchema } from '@nest/model';
import fc from 'fast-check';
import { Timestamp } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectOf } from '../support/environment.ts';
import type { Fields } from '../support/operations.ts';
import { PERSONAS } from '../support/personas.ts';
import { commit, type RestWrite, tokenOf } from '../support/rest.ts';
import { createTestEnv, type World } from '../support/test-env.ts';
import { AUTHOR, MADE_AT } from './documents.ts';
import { spoiltOrNot } from './mutations.ts';
import { SPECS, type Spec } from './specs.ts';

const SEED = Number(process.env.NEST_AGREEMENT_SEED ?? 20_260_314);
/** `npm run test:deep` uses thousands. */
const DOCUMENTS = Number(process.env.NEST_AGREEMENT_DOCUMENTS ?? 300);
const AREA = 'agreement';
/** The compared fields of a member's document; the others stay the same. */
const PROFILE = memberProfileSchema.shape;

/** Parallel writes per database. */
const IN_FLIGHT = 8;

/**
 * Databases with the same rules: collections with one path for all documents are checked in all of
 * them at once.
 */
const LANES = 4;

let worlds: World[];
beforeAll(async () => {
  worlds = await Promise.all(
    Array.from({ length: LANES }, (_, lane) => createTestEnv(areaOf(lane))),
  );
});
afterAll(() => Promise.all(worlds.map((world) => world.close())));

const areaOf = (lane: number) => `${AREA}-${lane}`;

/** Sets all valid metadata to the value that access requires, so that only validity is compared. */
function hold(document: Fields, path: string, writer: string): Fields {
  const held = { ...document };
  for (const stamp of ['createdAt', 'updatedAt']) {
    if (held[stamp] instanceof Timestamp) held[stamp] = MADE_AT;
  }
  for (const stamp of ['createdBy', 'updatedBy']) {
    if (idSchema.safeParse(held[stamp]).success) held[stamp] = writer;
  }
  if (held.sidecarRef === 'SIDECAR') held.sidecarRef = `${path}/sidecar/imu.csv`;
  else if (String(held.sidecarRef).startsWith('shoots/')) held.sidecarRef = null;
  return held;
}

interface Case {
  readonly document: Fields;
  readonly isGood: boolean;
  readonly before: RestWrite[];
  readonly write: RestWrite;
  readonly project: string;
  readonly token: string;
}

function caseOf(spec: Spec, spoilt: Fields, index: number): Case {
  const path = spec.path(index);
  const writer = spec.writer?.(index) ?? AUTHOR;
  const document = hold(spoilt, path, writer);
  const isGood = spec.schema.safeParse(document).success;
  const isNew = spec.mayBegin(document) && index % 2 === 0;
  const { version } = document;
  const own = Object.entries(document).filter(([name]) => !spec.within || name in PROFILE);
  const stored = {
    ...spec.within,
    ...Object.fromEntries(own),
    ...(Number.isInteger(version) ? { version: Number(version) - 1 } : {}),
    createdAt: MADE_AT,
    createdBy: spec.within ? AUTHOR : writer,
  };
  const rest = Object.fromEntries(
    Object.entries(spec.within ?? {}).filter(([name]) => !(name in PROFILE)),
  );
  const fields = { ...rest, ...document, ...(spec.within ? { updatedBy: writer } : {}) };
  const isTime = (name: string) => (fields as Fields)[name] instanceof Timestamp;
  const stamps = isNew ? ['createdAt', 'updatedAt'] : ['updatedAt'];
  const around = Object.entries(spec.around?.(index) ?? {});
  const project = projectOf(areaOf(index % LANES));
  return {
    document,
    isGood,
    before: [
      ...around.map(([at, its]) => ({ path: at, fields: its })),
      ...(isNew ? [] : [{ path, fields: stored }]),
    ],
    write: { path, fields, serverTimes: stamps.filter(isTime) },
    project,
    token: tokenOf(project, writer, PERSONAS.admin.claims),
  };
}

async function inParallel<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>) {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** How many documents are set up by one commit. */
const BATCH = 200;

async function disagreements(cases: readonly Case[], spec: Spec): Promise<string[]> {
  const found: string[] = [];
  const place = ({ project, before }: Pick<Case, 'project' | 'before'>) =>
    before.length > 0 ? commit(project, 'owner', before) : null;
  const judge = async ({ document, isGood, project, write, token }: Case) => {
    const answer = await commit(project, token, [write]);
    if (isGood !== (answer === 'allowed')) {
      found.push(
        `schema ${isGood ? 'accepts' : 'rejects'}, rules ${answer}: ${JSON.stringify(document)}`,
      );
    }
  };
  await Promise.all(
    worlds.map(async (_, number) => {
      const project = projectOf(areaOf(number));
      const lane = cases.filter((each) => each.project === project);
      if (spec.sharesPath) {
        for (const each of lane) {
          await place(each);
          await judge(each);
        }
        return;
      }
      for (let i = 0; i < lane.length; i += BATCH) {
        const some = lane.slice(i, i + BATCH);
        const before = some.flatMap((each) => each.before);
        await place({ project, before: [...new Map(before.map((it) => [it.path, it])).values()] });
        await inParallel(some, IN_FLIGHT, judge);
      }
    }),
  );
  return found;
}

describe('schema and rules agree', () => {
  test.each(SPECS.map((spec) => [spec.name, spec] as const))(
    '%s',
    async (name, spec) => {
      const spoilt = fc.sample(spoiltOrNot(spec.good), { seed: SEED, numRuns: DOCUMENTS });
      const cases = spoilt.map((document, index) => caseOf(spec, document, index));
      const good = cases.filter(({ isGood }) => isGood).length;
      process.stdout.write(
        `agreement: ${name}, seed ${SEED}, ${cases.length} documents, ${good} good\n`,
      );
      expect(good).toBeGreaterThan(DOCUMENTS / 10);
      expect(good).toBeLessThan(DOCUMENTS * 0.9);
      expect((await disagreements(cases, spec)).slice(0, 5)).toEqual([]);
    },
    300_000 + 200 * DOCUMENTS,
  );
});
