import {
  encodeTrack,
  geohashOf,
  ORIENTATION_FORMAT,
  PATH_FORMAT,
  searchTokens,
  shootPath,
  shootSchema,
  sidecarPath,
} from '@nest/model';
import { randomFor } from '../lib/random.ts';
import { DAY_MS, MINUTE_MS, notLaterThanNow, slug } from './clock.ts';
import { orientationTrack, walkPath } from './movement.ts';
import { nameOf, SEED_PEOPLE } from './personas.ts';
import { type SeedDocument, seedDocument, type TimestampFactory } from './seed-document.ts';
import { STORIES } from './stories/all-stories.ts';
import type { Recording } from './stories/recordings.ts';

/** Name of the sensor sidecar of a shoot that has one. */
export const SIDECAR = 'sensors.jsonl';

function beginning(recording: Recording) {
  if (recording.at) {
    const { time, lat, lon, look } = recording.at;
    return { ms: Date.parse(time), lat, lon, look, audience: 'members', phenomenonId: null };
  }
  const story = STORIES.find(({ title }) => title === recording.story);
  if (!story || (story.geoprivacy ?? 'open') !== 'open') {
    throw new Error(`The shoot "${recording.title}" needs a report whose place is open`);
  }
  return {
    ms: Date.parse(story.at) - MINUTE_MS / 2,
    lat: story.lat,
    lon: story.lon,
    look: story.look ?? ([0, 10] as [number, number]),
    audience: story.audience ?? 'team',
    phenomenonId: slug(story.title),
  };
}

export function shootDocument(recording: Recording, timestamp: TimestampFactory): SeedDocument {
  const id = slug(recording.title);
  const random = randomFor(recording.title);
  const start = beginning(recording);
  const { durationS, carried } = recording;
  const recordingNow = recording.status === 'recording';
  const location = { latitude: start.lat, longitude: start.lon, accuracyM: random.integer(3, 15) };
  const path =
    carried === 'still'
      ? null
      : walkPath(random, start, {
          kind: carried,
          headingDeg: random.between(0, 360),
          durationS,
          stepS: Math.max(5, Math.round(durationS / 60)),
        });
  const orientation = orientationTrack(random, {
    azimuthDeg: start.look[0] - 20,
    elevationDeg: start.look[1],
    turnDeg: random.between(25, 60),
    durationS: durationS || 60,
  });
  const member = SEED_PEOPLE.find(({ uid }) => uid === recording.operator);
  const by = member ? member.uid : 'bruno';
  const endMs = start.ms + durationS * 1000;
  const createdMs = notLaterThanNow(start.ms);
  const reviewed = recording.status === 'reviewed' || recording.status === 'archived';
  const updatedMs = notLaterThanNow(reviewed ? endMs + 4 * DAY_MS : endMs);
  return seedDocument(shootPath(id), shootSchema, {
    title: recording.title,
    operatorName: member ? nameOf(member.uid) : recording.operator,
    operatorUid: member ? member.uid : null,
    device: recording.device,
    startedAt: timestamp(start.ms),
    endedAt: recordingNow ? null : timestamp(endMs),
    location,
    geohash: geohashOf(location),
    path: path && encodeTrack(path, PATH_FORMAT),
    orientation: recordingNow ? null : encodeTrack(orientation, ORIENTATION_FORMAT),
    sidecarRef: recording.sidecar ? sidecarPath(id, SIDECAR) : null,
    conditions: recording.conditions,
    notes: recording.notes,
    phenomenonId: start.phenomenonId,
    audience: start.audience,
    searchTokens: searchTokens({ texts: [recording.title] }),
    status: recording.status,
    version: { recording: 1, recorded: 2, reviewed: 3, archived: 4 }[recording.status],
    createdAt: timestamp(createdMs),
    createdBy: by,
    updatedAt: timestamp(updatedMs),
    updatedBy: reviewed ? 'bruno' : by,
  });
}

/** A sensor sidecar: one line of JSON per second with acceleration in m/s² and pressure in hPa. */
export function sidecarText(recording: Recording): string {
  const random = randomFor(`${recording.title}/sidecar`);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const lines = Array.from({ length: 120 }, (_, atS) =>
    JSON.stringify({
      atS,
      accelerationMps2: [0, 0, 9.81].map((mean) => round(mean + random.between(-0.2, 0.2))),
      magneticFieldUt: [20, 5, 43].map((mean) => round(mean + random.between(-0.6, 0.6))),
      pressureHpa: round(966 + random.between(-0.05, 0.05)),
    }),
  );
  return `${lines.join('\n')}\n`;
}
