import { auditEventFixture, plainTimestamp } from '@nest/model/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, type Link, sign } from './chain-hash.ts';
import { GENESIS } from './chain-store.ts';
import { type ChainProof, checkChain, type SealedEvent } from './check-chain.ts';
import { seal } from './seal-events.ts';

const KEY = 'a key';
const LENGTH = 24;
const CHECKPOINT = 10;

function chainOf(length = LENGTH): { events: SealedEvent[]; proof: ChainProof } {
  let head: Link = GENESIS;
  const links: Link[] = [];
  const events = Array.from({ length }, (_, i): SealedEvent => {
    const id = `event-${i + 1}`;
    const event = auditEventFixture({
      at: plainTimestamp(i * 1_000),
      reason: `Reason ${i}`,
      after: { title: `Title ${i}`, location: { longitude: 1, latitude: i } },
    });
    const sealed = seal(head, id, event);
    head = sealed;
    links.push(sealed);
    return { id, event: { ...event, ...sealed } };
  });
  const checkpoint = links[CHECKPOINT - 1];
  const proof = {
    head: sign(KEY, head),
    base: null,
    checkpoints: new Map(checkpoint ? [[CHECKPOINT, sign(KEY, checkpoint)]] : []),
  };
  return { events, proof };
}

/** Reseals from an event on, like somebody who knows the hash algorithm but not the key. */
function rewriteFrom(events: SealedEvent[], index: number): SealedEvent[] {
  let head: Link = GENESIS;
  return events.map(({ id, event }, i) => {
    const { sequence, hash } = event;
    if (i < index) {
      head = { sequence: sequence ?? 0, hash: hash ?? '' };
      return { id, event };
    }
    const sealed = seal(head, id, event);
    head = sealed;
    return { id, event: { ...event, ...sealed } };
  });
}

const edited = ({ id, event }: SealedEvent): SealedEvent => ({
  id,
  event: { ...event, actorUid: 'somebody-else' },
});
const bySequence = (events: SealedEvent[]) =>
  events.toSorted(
    (a, b) => (a.event.sequence ?? 0) - (b.event.sequence ?? 0) || a.id.localeCompare(b.id),
  );

/** Each way to tamper with the chain at a position, and which link is then the first wrong one. */
const TAMPERINGS: Record<
  string,
  (events: SealedEvent[], i: number) => { events: SealedEvent[]; sequence: number }
> = {
  'edit an event': (events, i) => ({
    events: events.map((event, j) => (i === j ? edited(event) : event)),
    sequence: i + 1,
  }),
  'edit a place inside a field': (events, i) => ({
    events: events.map(({ id, event }, j) =>
      i === j ? { id, event: { ...event, after: { ...event.after, title: 'No' } } } : { id, event },
    ),
    sequence: i + 1,
  }),
  'edit an event and its hash': (events, i) => ({
    events: events.map((sealed, j) => {
      if (i !== j) return sealed;
      const { id, event } = edited(sealed);
      return { id, event: { ...event, hash: hashOf(id, event) } };
    }),
    // The last one's successor is the head.
    sequence: i + 1 === events.length ? CHECKPOINT + 1 : i + 2,
  }),
  'edit an event and rewrite all later hashes': (events, i) => ({
    events: rewriteFrom(
      events.map((event, j) => (i === j ? edited(event) : event)),
      i,
    ),
    sequence: i < CHECKPOINT ? 1 : CHECKPOINT + 1,
  }),
  'delete an event': (events, i) => ({
    events: events.filter((_, j) => i !== j),
    sequence: i + 1,
  }),
  'delete an event and close the gap': (events, i) => {
    const left = rewriteFrom(
      events.filter((_, j) => i !== j),
      i,
    );
    if (i < CHECKPOINT) return { events: left, sequence: 1 };
    return { events: left, sequence: left.length + 1 };
  },
  'give an event another id': (events, i) => ({
    events: events.map((event, j) => (i === j ? { ...event, id: 'renamed' } : event)),
    sequence: i + 1,
  }),
  'insert an event in a place that is taken': (events, i) => {
    const forged = auditEventFixture({
      sequence: i + 1,
      previousHash: events[i]?.event.previousHash,
    });
    const id = `event-${i + 1}z`;
    const event = { ...forged, hash: hashOf(id, forged) };
    return { events: bySequence([...events, { id, event }]), sequence: i + 1 };
  },
  'swap an event with the next': (events, i) => {
    const j = (i + 1) % events.length;
    const [a, b] = [events[i], events[j]];
    if (!a || !b) throw new Error('no such event');
    const place = ({ event: { sequence, previousHash } }: SealedEvent) => ({
      sequence,
      previousHash,
    });
    const swapped = events.map((event, at) => {
      if (at === i) return { ...event, event: { ...event.event, ...place(b) } };
      return at === j ? { ...event, event: { ...event.event, ...place(a) } } : event;
    });
    return { events: bySequence(swapped), sequence: Math.min(i, j) + 1 };
  },
  'cut off the end': (events, i) => ({ events: events.slice(0, i), sequence: i + 1 }),
  'add an event behind the head': (events) => {
    const last = events.at(-1)?.event;
    const forged = auditEventFixture({ actorUid: 'nobody' });
    const sealed = seal(
      { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' },
      'forged',
      forged,
    );
    return {
      events: [...events, { id: 'forged', event: { ...forged, ...sealed } }],
      sequence: events.length + 1,
    };
  },
};

describe('checkChain', () => {
  it('finds nothing in a chain that is whole, nor in an empty one', async () => {
    const { events, proof } = chainOf();
    expect(await checkChain(KEY, proof, events)).toEqual({ checked: LENGTH, breach: null });
    const empty = { head: null, base: null, checkpoints: new Map() };
    expect(await checkChain(KEY, empty, [])).toEqual({ checked: 0, breach: null });
  });

  it('begins where retention has stopped', async () => {
    const { events, proof } = chainOf();
    const last = events[4]?.event as unknown as Link;
    const kept = { ...proof, base: sign(KEY, last) };
    expect(await checkChain(KEY, kept, events.slice(5))).toEqual({
      checked: LENGTH - 5,
      breach: null,
    });
    expect((await checkChain(KEY, kept, events.slice(6))).breach?.sequence).toBe(6);
    const forged = { ...proof, base: sign('another key', last) };
    expect((await checkChain(KEY, forged, events.slice(5))).breach?.sequence).toBe(5);
  });

  it('trusts no head but its own', async () => {
    const { events, proof } = chainOf();
    const last = events.at(-1)?.event as unknown as Link;
    const forged = { ...proof, head: sign('another key', last) };
    expect((await checkChain(KEY, forged, events)).breach?.problem).toContain('by somebody else');
    expect((await checkChain(KEY, { ...proof, head: null }, events)).breach?.problem).toContain(
      'head',
    );
  });

  it('finds a hundred tamperings of a hundred, and names the first link that is wrong', async () => {
    const { events, proof } = chainOf();
    const kinds = Object.keys(TAMPERINGS);
    const cases = fc.sample(
      fc.record({
        kind: fc.constantFrom(...kinds),
        index: fc.integer({ min: 0, max: LENGTH - 1 }),
      }),
      { seed: 42, numRuns: 100 },
    );
    for (const { kind, index } of cases) {
      const tampered = TAMPERINGS[kind]?.(events, index);
      const { breach } = await checkChain(KEY, proof, tampered?.events ?? []);
      expect(breach?.sequence, `${kind} at link ${index + 1}: ${breach?.problem}`).toBe(
        tampered?.sequence,
      );
    }
  });
});
