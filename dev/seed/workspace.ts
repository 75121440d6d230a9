import {
  GENERAL_SETTINGS_PATH,
  memberPath,
  memberSchema,
  rolePath,
  roleSchema,
  SETTINGS_DEFAULTS,
  settingsSchema,
} from '@nest/model';
import { FOUNDED_MS, HOUR_MS, SEED_NOW_MS } from './clock.ts';
import { SEED_PEOPLE } from './personas.ts';
import { SEED_ROLES } from './roles.ts';
import { type SeedDocument, seedDocument, type TimestampFactory } from './seed-document.ts';

/** Members, roles and settings. */
export function workspaceDocuments(timestamp: TimestampFactory): SeedDocument[] {
  const members = SEED_PEOPLE.flatMap(({ member, ...person }, i) => {
    if (!member) return [];
    const { uid, displayName, email } = person;
    const seenMs = member.status === 'active' ? SEED_NOW_MS - (i + 2) * HOUR_MS : person.changedMs;
    return [
      seedDocument(memberPath(uid), memberSchema, {
        displayName,
        email,
        photoUrl: null,
        ...member,
        lastSeenAt: timestamp(seenMs),
        providers: ['password', ...person.providers],
        factors: [],
        createdAt: timestamp(person.joinedMs),
        createdBy: 'ada',
        updatedAt: timestamp(person.changedMs),
        updatedBy: 'ada',
      }),
    ];
  });
  const roles = Object.entries(SEED_ROLES).map(([id, role]) =>
    seedDocument(rolePath(id), roleSchema, role),
  );
  const founded = timestamp(FOUNDED_MS);
  const settings = seedDocument(GENERAL_SETTINGS_PATH, settingsSchema, {
    ...SETTINGS_DEFAULTS,
    version: 1,
    createdAt: founded,
    createdBy: 'ada',
    updatedAt: founded,
    updatedBy: 'ada',
  });
  return [...members, ...roles, settings];
}
