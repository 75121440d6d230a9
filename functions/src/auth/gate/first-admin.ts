import {
  BUILT_IN_ROLES,
  GENERAL_SETTINGS_PATH,
  rolePath,
  SETTINGS_DEFAULTS,
  type Settings,
} from '@nest/model';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import type { Identity } from './identity.ts';

/**
 * Which entries of the configuration have been used to create their admin; each works only once.
 */
const FIRST_ADMINS_PATH = 'system/firstAdmins';
interface FirstAdmins {
  granted: string[];
}

/** The parts of an identity that the configuration may name: only verified addresses and logins. */
export interface Proved {
  email: string | null;
  /** The login of a team member. */
  login: string | null;
}

export const provedBy = ({ email, emailVerified }: Identity, login: string | null): Proved => ({
  email: emailVerified ? email : null,
  login,
});

/**
 * The entry that makes this person an admin, if there is one that was not used before. It only
 * reads; {@link grantFirstAdmin} writes in the same transaction, so two simultaneous sign-ins
 * create one admin.
 */
export async function firstAdminEntry(
  transaction: Transaction,
  db: Firestore,
  entries: readonly string[],
  { email, login }: Proved,
): Promise<{ entry: string; write(uid: string, nowMs: number): void } | null> {
  const entry = entries.find((each) => each === email || each === login?.toLowerCase());
  if (!entry) return null;
  const reference = db.doc(FIRST_ADMINS_PATH);
  const roles = Object.entries(BUILT_IN_ROLES);
  const settings = db.doc(GENERAL_SETTINGS_PATH);
  const [known, stored, ...found] = await transaction.getAll(
    reference,
    settings,
    ...roles.map(([id]) => db.doc(rolePath(id))),
  );
  const granted = (known?.data() as FirstAdmins | undefined)?.granted ?? [];
  if (granted.includes(entry)) return null;
  return {
    entry,
    write(uid, nowMs) {
      transaction.set(reference, { granted: [...granted, entry] } satisfies FirstAdmins);
      // A new project has neither roles nor settings, and no admin could create them without a
      // role.
      roles.forEach(([id, role], i) => {
        if (!found[i]?.exists) transaction.create(db.doc(rolePath(id)), role);
      });
      if (!stored?.exists) transaction.create(settings, newSettings(uid, nowMs));
    },
  };
}

function newSettings(uid: string, nowMs: number): Settings {
  const at = Timestamp.fromMillis(nowMs);
  const stamps = { createdAt: at, createdBy: uid, updatedAt: at, updatedBy: uid };
  return { ...SETTINGS_DEFAULTS, version: 1, ...stamps };
}
