import type {
  Comment,
  NotificationPreferences,
  Phenomenon,
  PrivateLocation,
  PrivateWitness,
  Settings,
  Shoot,
  TrashEntry,
} from '@nest/model';
import * as fixtures from '@nest/model/testing';
import { Timestamp } from 'firebase/firestore';
import { type Fields, set, update } from './operations.ts';
import { stampedNew, stampedUpdate } from './tables.ts';

const at = Timestamp.fromMillis;
/** Metadata of a stored record that a persona created. */
export const madeBy = (uid: string) => ({ createdBy: uid, updatedBy: uid });

export const phenomenon = (fields: Partial<Phenomenon> = {}): Fields => ({
  ...fixtures.phenomenonFixture(fields, at),
});
export const shoot = (fields: Partial<Shoot> = {}): Fields => ({
  ...fixtures.shootFixture(fields, at),
});
export const comment = (fields: Partial<Comment> = {}): Fields => ({
  ...fixtures.commentFixture(fields, at),
});
export const privateLocation = (fields: Partial<PrivateLocation> = {}): Fields => ({
  ...fixtures.privateLocationFixture(fields, at),
});
export const privateWitness = (fields: Partial<PrivateWitness> = {}): Fields => ({
  ...fixtures.privateWitnessFixture(fields, at),
});
export const settings = (fields: Partial<Settings> = {}): Fields => ({
  ...fixtures.settingsFixture(fields, at),
});
export const notificationPreferences = (fields: Partial<NotificationPreferences> = {}): Fields => ({
  ...fixtures.notificationPreferencesFixture(fields, at),
});
export const trashEntry = (fields: Partial<TrashEntry> = {}): Fields => ({
  ...fixtures.trashEntryFixture(fields, at),
});

/** An honest creation: the document with the caller's metadata, then the attack's changes. */
export const create = (path: string, me: string, document: Fields, attack: Fields = {}) =>
  set(path, { ...document, ...stampedNew(me), ...attack });

/** An honest change of a stored record, then the attack's changes. */
export const change = (path: string, me: string, fields: Fields, attack: Fields = {}) =>
  update(path, { ...fields, ...stampedUpdate(me), ...attack });

const HOUR_MS = 3_600_000;
/** Times that only the server may set, as forged by a client. */
export const FORGED_TIMES: Record<string, Timestamp> = {
  'the past': at(Date.now() - HOUR_MS),
  'the future': at(Date.now() + HOUR_MS),
};
