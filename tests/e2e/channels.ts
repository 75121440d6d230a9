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

/** Notes what a later request does to its channel. */
function follow(channel: Channel, url: URL, request: Request): void {
  const sid = url.searchParams.get('SID');
  if (url.searchParams.get('RID') === 'rpc') {
    channel.sid ??= sid;
    return;
  }
  // What is late of a channel given up is none of the next one's.
  if (sid && channel.sid && sid !== channel.sid) return;
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

/** Keeps the client from closing a channel, which the emulator would take no message on afterwards. */
const KEEP_OPEN = `
  const send = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, data) => String(url).includes('TYPE=terminate') || send(url, data);
`;

/**
 * Takes leave of the Firestore emulator for every channel that a page gives up, and for every page
 * that is closed or left. By itself the emulator never notices that a browser is gone: it runs the
 * queries of all pages there ever were again at each write, until a write takes seconds.
 *
 * @returns what waits for the leave-takings under way
 */
export async function hangUpWhenLeft(context: BrowserContext): Promise<() => Promise<void>> {
  const channels = new Map<Page, Channel>();
  const leaving = new Set<Page>();
  const pending = new Set<Promise<void>>();
  const leave = (page: Page) => {
    const channel = channels.get(page);
    channels.delete(page);
    if (!channel) return;
    const call = hangUp(channel).catch(() => undefined);
    pending.add(call);
    void call.then(() => pending.delete(call));
  };
  context.on('request', (request) => {
    if (request.serviceWorker()) return;
    const url = new URL(request.url());
    const isNavigation = request.isNavigationRequest();
    if (!isNavigation && !url.pathname.endsWith('.Firestore/Listen/channel')) return;
    const frame = request.frame();
    const page = frame.page();
    if (isNavigation) {
      if (frame === page.mainFrame()) leaving.add(page);
      return;
    }
    if (!url.searchParams.has('SID')) {
      // A page has one channel to listen on: a second one means that it has given up the first.
      leave(page);
      channels.set(page, { url, targets: new Set(), sid: null, rid: 0, sent: 0 });
    }
    const channel = channels.get(page);
    if (channel) follow(channel, url, request);
  });
  context.on('page', (page) => {
    page.on('close', () => leave(page));
    page.on('framenavigated', (frame) => {
      // Only with a request of its own is it another document.
      if (frame === page.mainFrame() && leaving.delete(page)) leave(page);
    });
  });
  await context.addInitScript({ content: KEEP_OPEN }).catch(() => undefined);
  return async () => {
    await Promise.all(pending);
  };
}
