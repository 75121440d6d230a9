import { claimsFor } from '@nest/model';
import { SEED_PASSWORD, SEED_PEOPLE, type SeedPerson } from './personas.ts';
import { SEED_ROLES } from './roles.ts';

/** An account in the format of the Auth emulator's admin API. */
function account(person: SeedPerson) {
  const { uid, email, displayName, member, joinedMs } = person;
  const role = member ? SEED_ROLES[member.role] : undefined;
  return {
    localId: uid,
    email,
    emailVerified: true,
    displayName,
    rawPassword: SEED_PASSWORD,
    salt: `nest-seed-${uid}`,
    createdAt: String(joinedMs),
    providerUserInfo: person.providers.map((providerId) => ({
      providerId,
      rawId: `${providerId.replace('.com', '')}-${uid}`,
      email,
      displayName,
    })),
    ...(member && { customAttributes: JSON.stringify(claimsFor(member, role)) }),
  };
}

/**
 * Creates the seeded people in the Auth emulator with their password, providers and claims, with
 * the emulator's own API, because the admin SDK cannot set a plain password and an id at once.
 */
export async function writeUsers(projectId: string, authHost: string): Promise<number> {
  const url = `http://${authHost}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:batchCreate`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ users: SEED_PEOPLE.map(account), allowOverwrite: true }),
  });
  const answer = (await response.json()) as { error?: unknown[] | { message: string } };
  if (!response.ok || (Array.isArray(answer.error) && answer.error.length > 0)) {
    throw new Error(`The Auth emulator refused the seeded people: ${JSON.stringify(answer.error)}`);
  }
  return SEED_PEOPLE.length;
}
