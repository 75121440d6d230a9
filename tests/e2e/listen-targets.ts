import type { Page } from '@playwright/test';

const LISTEN = /\.Firestore\/Listen\/channel$/;
const DATABASE_PARAMETERS = ['VER', 'database', 't'];

/** A listen channel of a page, and its targets that were not removed. */
export interface ListenChannel {
  readonly url: URL;
  sid: string | null;
  readonly targets: Set<number>;
}

/** Follows the listen channels that a page opens from now on, in order. */
export function followListens(page: Page): readonly ListenChannel[] {
  const channels: ListenChannel[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!LISTEN.test(url.pathname)) return;
    const sid = url.searchParams.get('SID');
    if (!sid) channels.push({ url, sid: null, targets: new Set() });
    // A page opens one channel after another, so a new session id belongs to the last.
    const last = channels.at(-1);
    if (sid && last?.sid === null && channels.every((each) => each.sid !== sid)) last.sid = sid;
    const channel = sid ? channels.find((each) => each.sid === sid) : last;
    if (!channel) return;
    const sent = decodeURIComponent(request.postData() ?? '');
    for (const [, id] of sent.matchAll(/"targetId":(\d+)/g)) channel.targets.add(Number(id));
  });
  return channels;
}

/**
 * Queries the Firestore emulator for the removed targets of an abandoned channel.
 *
 * @param patienceMs how long the emulator may take to report all targets as removed
 * @returns the targets that it still listens to for that channel
 */
export async function remainingTargets(
  { url, sid, targets }: ListenChannel,
  patienceMs: number,
): Promise<Set<number>> {
  const remaining = new Set(targets);
  const from = new URL(url);
  for (const name of [...from.searchParams.keys()]) {
    if (!DATABASE_PARAMETERS.includes(name)) from.searchParams.delete(name);
  }
  for (const [name, value] of Object.entries({ RID: 'rpc', AID: '0', CI: '0', TYPE: 'xmlhttp' })) {
    from.searchParams.set(name, value);
  }
  from.searchParams.set('SID', sid ?? '');
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), patienceMs);
  try {
    const response = await fetch(from, { signal: ended.signal });
    // Terminated: the console does that once the emulator has confirmed the removal.
    if (response.status === 400) remaining.clear();
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      for (const [, ids] of text.matchAll(
        /"targetChangeType":"REMOVE","targetIds":\[([\d,]+)\]/g,
      )) {
        for (const id of ids?.split(',') ?? []) remaining.delete(Number(id));
      }
      if (remaining.size === 0) break;
    }
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
  return remaining;
}
