import type { BrowserContext, Page, Request } from '@playwright/test';

/** A page's channel to Firestore, and what it listens to there. */
interface Channel {
  readonly url: URL;
  readonly targets: Set<number>;
  sid: string | null;
  /** Number of the last request. */
  rid: number;
  /** Messages sent. */
  sent: number;
}

interface Message {
  addTarget?: { targetId: number };
  removeTarget?: number;
}

/** The messages of a request on a channel, by the form that WebChannel gives them. */
function messagesOf(form: URLSearchParams): Message[] {
  return Array.from(
    { length: Number(form.get('count') ?? 0) },
    (_, i) => JSON.parse(form.get(`req${i}___data__`) ?? '{}') as Message,
  );
}

/** Notes what a request, first or later, does to its channel. */
function follow(channels: Channel[], url: URL, request: Request): void {
  const sid = url.searchParams.get('SID');
  if (url.searchParams.get('RID') === 'rpc') {
    const opened = channels.find((channel) => channel.sid === null);
    if (opened && !channels.some((channel) => channel.sid === sid)) opened.sid = sid;
    return;
  }
  let channel = channels.find((known) => known.sid === sid);
  if (!channel) {
    if (sid) return;
    channel = { url, targets: new Set(), sid, rid: 0, sent: 0 };
    channels.push(channel);
  }
  const form = new URLSearchParams(request.postData() ?? '');
  const messages = messagesOf(form);
  channel.rid = Number(url.searchParams.get('RID'));
  channel.sent = Math.max(channel.sent, Number(form.get('ofs') ?? 0) + messages.length);
  for (const { addTarget, removeTarget } of messages) {
    if (addTarget) channel.targets.add(addTarget.targetId);
    if (removeTarget) channel.targets.delete(removeTarget);
  }
}

/** Takes back what a channel listens to. One that is closed already answers with an error. */
async function hangUp({ url, targets, sid, rid, sent }: Channel): Promise<void> {
  if (!sid || targets.size === 0) return;
  const database = url.searchParams.get('database') ?? '';
  const to = new URL(url.pathname, url.origin);
  to.search = `${new URLSearchParams({ VER: '8', database, SID: sid, RID: `${rid + 1}`, t: '1' })}`;
  const form = new URLSearchParams({ count: `${targets.size}`, ofs: `${sent}` });
  for (const [i, removeTarget] of [...targets].entries()) {
    form.set(`req${i}___data__`, JSON.stringify({ database, removeTarget }));
  }
  await fetch(to, { method: 'POST', body: form });
}

/**
 * Takes leave of the Firestore emulator for every page that is closed or left. By itself the emulator
 * never notices that a browser is gone: it runs the queries of all pages there ever were again at each
 * write, until a write takes seconds.
 *
 * @returns what waits for the leave-takings under way
 */
export function hangUpWhenLeft(context: BrowserContext): () => Promise<void> {
  const channels = new Map<Page, Channel[]>();
  const leaving = new Set<Page>();
  const pending = new Set<Promise<void>>();
  const leave = (page: Page) => {
    for (const channel of channels.get(page) ?? []) {
      const call = hangUp(channel).catch(() => undefined);
      pending.add(call);
      void call.then(() => pending.delete(call));
    }
    channels.delete(page);
  };
  context.on('request', (request) => {
    if (request.serviceWorker()) return;
    const url = new URL(request.url());
    const isNavigation = request.isNavigationRequest();
    if (!isNavigation && !url.pathname.endsWith('.Firestore/Listen/channel')) return;
    const frame = request.frame();
    const page = frame.page();
    if (isNavigation && frame === page.mainFrame()) leaving.add(page);
    if (isNavigation) return;
    const known = channels.get(page) ?? [];
    channels.set(page, known);
    follow(known, url, request);
  });
  context.on('page', (page) => {
    page.on('close', () => leave(page));
    page.on('framenavigated', (frame) => {
      // Only with a request of its own is it another document.
      if (frame === page.mainFrame() && leaving.delete(page)) leave(page);
    });
  });
  return async () => {
    await Promise.all(pending);
  };
}
