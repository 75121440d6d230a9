import type { Stamps } from '../metadata.ts';
import type { Comment } from '../phenomena/comment.ts';
import {
  NEW_PHENOMENON,
  type PhenomenonInput,
  phenomenonContent,
  UNKNOWN_PHENOMENON,
} from '../phenomena/input.ts';
import type { Phenomenon } from '../phenomena/phenomenon.ts';
import type { PrivateLocation, PrivateWitness } from '../phenomena/private.ts';
import { FIXTURE_MS, plainTimestamp, type TimestampFactory } from './timestamps.ts';

/** Metadata of a newly created record. */
export function stampsFixture(
  overrides: Partial<Stamps> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Stamps {
  const at = timestamp(FIXTURE_MS);
  return { createdAt: at, createdBy: 'bruno', updatedAt: at, updatedBy: 'bruno', ...overrides };
}

/** Valid input of an open phenomenon. */
export function phenomenonInputFixture(
  overrides: Partial<PhenomenonInput> = {},
  timestamp: TimestampFactory = plainTimestamp,
): PhenomenonInput {
  return {
    ...UNKNOWN_PHENOMENON,
    title: 'Silent triangle over the lake',
    summary: 'Three white lights that kept their distance and left no trail.',
    category: 'uap',
    shape: 'triangle',
    observedAt: timestamp(Date.UTC(2026, 1, 3, 20, 41)),
    durationS: 95,
    timePrecision: 'minute',
    utcOffsetMin: 60,
    exactLocation: { latitude: 47.3769, longitude: 8.5417, accuracyM: 50 },
    elevationM: 408,
    placeName: 'Zürich, Switzerland',
    geoprivacy: 'open',
    lookAzimuthDeg: 225,
    lookElevationDeg: 35,
    witnessCount: 2,
    tags: ['lake', 'night'],
    audience: 'members',
    ...overrides,
  };
}

/** A valid document of `phenomena/{id}`, as its creator first saves it. */
export function phenomenonFixture(
  overrides: Partial<Phenomenon> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Phenomenon {
  return {
    ...NEW_PHENOMENON,
    ...phenomenonContent('fixture', phenomenonInputFixture({}, timestamp)).content,
    source: 'console',
    ...stampsFixture({}, timestamp),
    ...overrides,
  };
}

/** A valid document of `phenomena/{id}/comments/{id}`. */
export function commentFixture(
  overrides: Partial<Comment> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Comment {
  return {
    text: 'The radar of Kloten shows nothing at that time.',
    authorName: 'Bruno Keller',
    status: 'visible',
    ...stampsFixture({}, timestamp),
    ...overrides,
  };
}

/** A valid document of `phenomena/{id}/private/location`. */
export function privateLocationFixture(
  overrides: Partial<PrivateLocation> = {},
  timestamp: TimestampFactory = plainTimestamp,
): PrivateLocation {
  return {
    location: { latitude: 47.3769, longitude: 8.5417, accuracyM: 50 },
    placeName: 'Seefeldquai, Zürich',
    ...stampsFixture({}, timestamp),
    ...overrides,
  };
}

/** A valid document of `phenomena/{id}/private/witness`. */
export function privateWitnessFixture(
  overrides: Partial<PrivateWitness> = {},
  timestamp: TimestampFactory = plainTimestamp,
): PrivateWitness {
  return {
    witnesses: [
      { name: 'Mara Lind', contact: 'mara@nest.example', statement: 'It made no sound at all.' },
    ],
    ...stampsFixture({}, timestamp),
    ...overrides,
  };
}
