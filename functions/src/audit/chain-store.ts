import { AUDIT_CHAIN_PATH, AUDIT_EVENTS_COLLECTION, GENESIS_HASH } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { Link, SignedLink } from './chain-hash.ts';

/** `system/auditChain`: the end of the chain, and the start of its retained part. */
export interface ChainState {
  head: SignedLink;
  /** The last link that retention deleted; null if none was deleted. */
  base: SignedLink | null;
}

export const GENESIS: Link = { sequence: 0, hash: GENESIS_HASH };

export const chainDocument = (db: Firestore) => db.doc(AUDIT_CHAIN_PATH);
export const checkpoints = (db: Firestore) => chainDocument(db).collection('checkpoints');
export const auditEvents = (db: Firestore) => db.collection(AUDIT_EVENTS_COLLECTION);
