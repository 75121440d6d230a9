import type { AuditEvent, AuditVerification } from '@nest/model';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { SignedLink } from './chain-hash.ts';
import { auditEvents, type ChainState, chainDocument, checkpoints } from './chain-store.ts';
import { type ChainCheck, checkChain, type SealedEvent } from './check-chain.ts';
import { sealEvents } from './seal-events.ts';

const PAGE = 500;

async function* sealedEvents(db: Firestore): AsyncGenerator<SealedEvent> {
  const all = auditEvents(db).where('sequence', '!=', null).orderBy('sequence').limit(PAGE);
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await (last ? all.startAfter(last) : all).get();
    for (const document of docs) yield { id: document.id, event: document.data() as AuditEvent };
    last = docs.length === PAGE ? docs.at(-1) : undefined;
  } while (last);
}

/**
 * Checks the whole retained chain, after sealing the waiting events. Reads every event once. Events
 * sealed during the check are beyond its head and are not checked.
 */
export async function verifyChain(db: Firestore, key: string): Promise<ChainCheck> {
  await sealEvents(db, key);
  const [state, signed] = await Promise.all([chainDocument(db).get(), checkpoints(db).get()]);
  const { head = null, base = null } = (state.data() ?? {}) as Partial<ChainState>;
  const links = signed.docs.map((document) => document.data() as SignedLink);
  const proof = { head, base, checkpoints: new Map(links.map((link) => [link.sequence, link])) };
  return checkChain(key, proof, upTo(head?.sequence ?? 0, sealedEvents(db), db));
}

/**
 * Skips events that another sealer adds meanwhile, but not those added within the checked range.
 */
async function* upTo(sequence: number, events: AsyncIterable<SealedEvent>, db: Firestore) {
  for await (const sealed of events) {
    if ((sealed.event.sequence ?? 0) > sequence) {
      const now = (await chainDocument(db).get()).data() as ChainState | undefined;
      if ((now?.head.sequence ?? 0) > sequence) return;
    }
    yield sealed;
  }
}

/** The result of a check as a message. */
export function inWords({ checked, breach }: ChainCheck): AuditVerification {
  const count = `${checked.toLocaleString('en')} ${checked === 1 ? 'link' : 'links'}`;
  if (!breach) {
    return {
      intact: true,
      checked,
      eventId: null,
      message: `${count} checked, each as it was sealed.`,
    };
  }
  const { sequence, eventId, problem } = breach;
  const event = eventId ? ` (event ${eventId})` : '';
  return {
    intact: false,
    checked,
    eventId,
    message: `Link ${sequence.toLocaleString('en')}${event} ${problem}. The ${count} before it are as they were sealed.`,
  };
}
