import { randomBytes } from 'node:crypto';
import {
  NEW_PHENOMENON,
  type PhenomenonInput,
  phenomenonContent,
  phenomenonPath,
} from '@nest/model';
import { phenomenonInputFixture, stampsFixture } from '@nest/model/testing';
import { getApps, initializeApp } from 'firebase-admin/app';
import { type DocumentData, getFirestore, Timestamp } from 'firebase-admin/firestore';

const at = (milliseconds: number) => Timestamp.fromMillis(milliseconds);

/** The suite's Firestore, past the rules: writes of another person or a function. */
export function store() {
  if (getApps().length === 0) initializeApp({ projectId: process.env.GCLOUD_PROJECT });
  return getFirestore();
}

/**
 * A word that no other test and no seeded record has, so that a search only finds this test's
 * records.
 */
export const uniqueWord = (): string =>
  `w${[...randomBytes(8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;

/** Stores a phenomenon and returns its id. */
export async function addPhenomenon(
  statement: Partial<PhenomenonInput>,
  fields: DocumentData = {},
): Promise<string> {
  const { id } = store().collection('phenomena').doc();
  const input = phenomenonInputFixture({ ...statement }, at);
  const { content, privateLocation } = phenomenonContent(id, input);
  const now = at(Date.now());
  const stamps = stampsFixture({ createdAt: now, updatedAt: now }, at);
  const ref = store().doc(phenomenonPath(id));
  await ref.set({
    ...NEW_PHENOMENON,
    ...content,
    source: 'mobile',
    ...stamps,
    ...fields,
  });
  if (privateLocation)
    await ref
      .collection('private')
      .doc('location')
      .set({ ...privateLocation, ...stamps });
  return id;
}

/** Somebody else's save: the next version. */
export async function changePhenomenon(id: string, fields: DocumentData): Promise<void> {
  const ref = store().doc(phenomenonPath(id));
  const version = Number((await ref.get()).get('version'));
  await ref.update({
    ...fields,
    version: version + 1,
    updatedAt: at(Date.now()),
    updatedBy: 'ada',
  });
}

export async function readPhenomenon(id: string): Promise<DocumentData> {
  const snapshot = await store().doc(phenomenonPath(id)).get();
  return snapshot.data() ?? {};
}

/** Hours after a fixed evening, as a timestamp. */
export const evening = (hours: number) => at(Date.UTC(2026, 1, 3, 18) + hours * 3_600_000);
