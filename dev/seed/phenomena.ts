import {
  NEW_PHENOMENON,
  type PhenomenonStatus,
  phenomenonContent,
  phenomenonInputSchema,
  phenomenonPath,
  phenomenonSchema,
  privateLocationPath,
  privateLocationSchema,
  privateWitnessPath,
  privateWitnessSchema,
  UNKNOWN_PHENOMENON,
} from '@nest/model';
import { type Random, randomFor } from '../lib/random.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, notLaterThanNow, SEED_NOW_MS, slug } from './clock.ts';
import { type SeedDocument, seedDocument, type TimestampFactory } from './seed-document.ts';
import { EDITS } from './stories/edits.ts';
import type { Story } from './stories/story.ts';

/** Saves from `reported` to a status. */
const STEPS: Record<PhenomenonStatus, number> = {
  reported: 0,
  triaged: 1,
  investigating: 2,
  explained: 3,
  unexplained: 3,
  archived: 4,
};

const WITNESSES: [string, ...string[]] = [
  'Mara Lind',
  'Tomás Aguirre',
  'Noor Rahimi',
  'Jonas Weiss',
  'Aiko Tanabe',
  'Samuel Mensah',
  'Ines Duarte',
  'Pavel Hrubý',
  'Lucía Ferro',
  'Owen Pritchard',
];
const STATEMENTS: [string, ...string[]] = [
  'I first took it for an aircraft, but it made no sound and had no beacon.',
  'I looked at my watch when it began and again when it was over.',
  'The others saw the same, we wrote it down separately the next morning.',
  'I would not have reported it if my camera had not been running.',
  '',
];

/** When a report was created and last changed, in milliseconds since 1970. */
export function storyTimes(story: Story): { createdMs: number; updatedMs: number } {
  const random = randomFor(`${story.title}/times`);
  const observedMs = Date.parse(story.at) + (story.durationS ?? 0) * 1000;
  const reportedMs =
    observedMs < Date.UTC(2024, 1, 1)
      ? Date.UTC(2026, 8, 4, 13, 20)
      : observedMs + delayMs(story, random);
  const createdMs = notLaterThanNow(reportedMs);
  const days = STEPS[story.status] * random.between(2, 9);
  return { createdMs, updatedMs: notLaterThanNow(createdMs + days * DAY_MS) };
}

function delayMs(story: Story, random: Random): number {
  if (story.source === 'sensor') return Math.round(random.between(0.5, 2) * MINUTE_MS);
  if (story.source === 'mobile') return Math.round(random.between(1, 90) * MINUTE_MS);
  return Math.round(random.between(6, 72) * HOUR_MS);
}

/** The documents of one report: the public one without its comments, and the private ones. */
export function phenomenonDocuments(story: Story, timestamp: TimestampFactory): SeedDocument[] {
  const id = slug(story.title);
  const random = randomFor(story.title);
  const { createdMs, updatedMs } = storyTimes(story);
  const steps = STEPS[story.status];
  const by = story.by ?? 'bruno';
  const reviewer = random.pick(['bruno', 'bruno', 'ada']);
  const input = phenomenonInputSchema.parse({
    ...UNKNOWN_PHENOMENON,
    title: story.title,
    summary: story.text,
    category: story.category,
    shape: story.shape,
    observedAt: timestamp(Date.parse(story.at)),
    durationS: story.durationS ?? null,
    timePrecision: story.precision ?? 'minute',
    utcOffsetMin: story.utc,
    exactLocation: {
      latitude: story.lat,
      longitude: story.lon,
      accuracyM: story.accuracyM ?? random.integer(8, 120),
    },
    elevationM: story.up,
    placeName: story.where,
    geoprivacy: story.geoprivacy ?? 'open',
    lookAzimuthDeg: story.look?.[0] ?? null,
    lookElevationDeg: story.look?.[1] ?? null,
    witnessCount: story.witnesses ?? null,
    tags: story.tags,
    audience: story.audience ?? 'team',
  });
  const { content, privateLocation } = phenomenonContent(id, input);
  const created = { createdAt: timestamp(createdMs), createdBy: by };
  const source = story.source ?? 'console';
  const documents = [
    seedDocument(phenomenonPath(id), phenomenonSchema, {
      ...NEW_PHENOMENON,
      ...content,
      status: story.status,
      classification: story.classification ?? null,
      assigneeUid: steps >= 2 ? reviewer : null,
      source,
      sourceReference: source === 'console' ? null : `${source}-${random.integer(10_000, 99_999)}`,
      version: steps + (story.title in EDITS ? 2 : 1),
      ...created,
      updatedAt: timestamp(updatedMs),
      updatedBy: steps > 0 ? reviewer : by,
    }),
  ];
  const privateStamps = { ...created, updatedAt: created.createdAt, updatedBy: by };
  if (privateLocation) {
    documents.push(
      seedDocument(privateLocationPath(id), privateLocationSchema, {
        ...privateLocation,
        ...privateStamps,
      }),
    );
  }
  const count = Math.min(story.witnesses ?? 0, random.integer(0, 3));
  if (count > 0) {
    documents.push(
      seedDocument(privateWitnessPath(id), privateWitnessSchema, {
        witnesses: witnesses(random, count),
        ...privateStamps,
      }),
    );
  }
  if (updatedMs >= SEED_NOW_MS) throw new Error(`${id} was changed after the seed's present`);
  return documents;
}

function witnesses(random: Random, count: number) {
  const first = random.integer(0, WITNESSES.length - 1);
  return Array.from({ length: count }, (_, i) => {
    const name = WITNESSES[(first + i) % WITNESSES.length] ?? WITNESSES[0];
    return { name, contact: `${slug(name)}@witness.example`, statement: random.pick(STATEMENTS) };
  });
}
