import { geohashOf } from '../geo.ts';
import { searchTokens } from '../search.ts';
import { SETTINGS_DEFAULTS, type Settings } from '../settings/settings.ts';
import type { Shoot } from '../shoots/shoot.ts';
import type { Member } from '../team/member.ts';
import { encodeTrack, ORIENTATION_FORMAT, PATH_FORMAT } from '../track.ts';
import { stampsFixture } from './phenomena.ts';
import { plainTimestamp, type TimestampFactory } from './timestamps.ts';

/** A valid document of `shoots/{id}` with a path and an orientation track. */
export function shootFixture(
  overrides: Partial<Shoot> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Shoot {
  const location = { latitude: 47.3769, longitude: 8.5417, accuracyM: 8 };
  const title = 'Along the quay';
  return {
    title,
    operatorName: 'Chiara Rossi',
    operatorUid: 'chiara',
    device: 'Pixel 9 Pro',
    startedAt: timestamp(Date.UTC(2026, 1, 3, 20, 40)),
    endedAt: timestamp(Date.UTC(2026, 1, 3, 20, 44)),
    location,
    geohash: geohashOf(location),
    path: encodeTrack(
      [
        [47.3769, 8.5417, 0],
        [47.3772, 8.5421, 60],
        [47.3774, 8.5428, 180],
      ],
      PATH_FORMAT,
    ),
    orientation: encodeTrack(
      [
        [0, 220, 30],
        [90, 228.5, 34],
        [180, 231, 41.5],
      ],
      ORIENTATION_FORMAT,
    ),
    sidecarRef: null,
    conditions: 'Clear, light wind',
    notes: '',
    phenomenonId: null,
    audience: 'members',
    searchTokens: searchTokens({ texts: [title] }),
    status: 'recorded',
    version: 1,
    ...stampsFixture({}, timestamp),
    ...overrides,
  };
}

/** A valid document of `members/{uid}`: an active analyst. */
export function memberFixture(
  overrides: Partial<Member> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Member {
  return {
    displayName: 'Bruno Keller',
    email: 'bruno@nest.example',
    photoUrl: null,
    role: 'analyst',
    status: 'active',
    claimsVersion: 1,
    lastSeenAt: null,
    ...stampsFixture({ createdBy: 'ada', updatedBy: 'ada' }, timestamp),
    ...overrides,
  };
}

/** A valid document of `settings/general`. */
export function settingsFixture(
  overrides: Partial<Settings> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Settings {
  return { ...SETTINGS_DEFAULTS, version: 1, ...stampsFixture({}, timestamp), ...overrides };
}
