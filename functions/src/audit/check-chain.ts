import type { AuditEvent } from '@nest/model';
import { hashOf, isSigned, type Link, type SignedLink } from './chain-hash.ts';
import { GENESIS } from './chain-store.ts';

export interface SealedEvent {
  id: string;
  event: AuditEvent;
}

/** The references that a chain is checked against. */
export interface ChainProof {
  head: SignedLink | null;
  base: SignedLink | null;
  /** By sequence. */
  checkpoints: ReadonlyMap<number, SignedLink>;
}

interface Breach {
  /** The first link that differs from its sealed state. */
  sequence: number;
  /** The event at this position, if there is one. */
  eventId: string | null;
  /** What is wrong with it, as the end of a sentence about the link. */
  problem: string;
}

export interface ChainCheck {
  checked: number;
  breach: Breach | null;
}

/**
 * Walks a chain from the last link that retention deleted, or from its start, and finds the first
 * link that was edited, deleted, inserted or moved since it was sealed. If all hashes were
 * rewritten, the next signature, of a checkpoint or of the head, does not match.
 *
 * @param events sealed events ordered by sequence
 */
export async function checkChain(
  key: string,
  { head, base, checkpoints }: ChainProof,
  events: AsyncIterable<SealedEvent> | Iterable<SealedEvent>,
): Promise<ChainCheck> {
  let checked = 0;
  const found = (sequence: number, eventId: string | null, problem: string): ChainCheck => ({
    checked,
    breach: { sequence, eventId, problem },
  });
  if (base && !isSigned(key, base)) {
    return found(base.sequence, null, 'is where the log begins, and its signature is not ours');
  }
  let last: Link = base ?? GENESIS;
  let signed: Link = last;
  const rewritten = () =>
    found(
      signed.sequence + 1,
      null,
      'or one after it was changed and all later hashes rewritten: the next signature does not match',
    );
  for await (const { id, event } of events) {
    const { sequence, previousHash, hash } = event;
    const expected = last.sequence + 1;
    if (sequence === null || sequence < expected) {
      return found(sequence ?? expected, id, 'was inserted: its place was taken already');
    }
    if (sequence > expected) return found(expected, null, 'is missing: its event was deleted');
    if (hashOf(id, event) !== hash) return found(sequence, id, 'was changed after it was sealed');
    if (previousHash !== last.hash) {
      return found(
        sequence,
        id,
        'does not follow from the link before it: one of them was replaced',
      );
    }
    const checkpoint = checkpoints.get(sequence);
    if (checkpoint && isSigned(key, checkpoint)) {
      if (checkpoint.hash !== hash) return rewritten();
      signed = { sequence, hash };
    }
    checked += 1;
    last = { sequence, hash };
  }
  if (!head) {
    return last.sequence === 0
      ? { checked, breach: null }
      : found(last.sequence, null, 'should be the head of the chain, but the head was deleted');
  }
  if (!isSigned(key, head)) {
    return found(head.sequence, null, 'is named as the head of the chain by somebody else');
  }
  if (head.sequence > last.sequence) {
    return found(last.sequence + 1, null, 'and all after it are missing: the end was cut off');
  }
  if (head.sequence < last.sequence) {
    return found(head.sequence + 1, null, 'was added behind the head of the chain');
  }
  return head.hash === last.hash ? { checked, breach: null } : rewritten();
}
