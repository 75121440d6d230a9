import { type ChannelRequest, ListenChannels } from './listen-channels.ts';
import { db } from './services.ts';

/** Outlives the page that sends it. */
const send = ({ url, body }: ChannelRequest) =>
  fetch(url, { method: 'POST', body, keepalive: true }).catch(() => undefined);

/**
 * Takes back what this page listens to when it goes away or gives a channel up. For emulators only: the
 * Firestore emulator never notices that a browser is gone, and runs the queries of all pages there ever
 * were again at each write. To be called before Firestore starts.
 */
export function closeChannelsOnPagehide(): void {
  const channels = new ListenChannels();
  followRequests(channels);
  terminateLast(channels);
  let isClosed = false;
  window.addEventListener('pagehide', () => {
    isClosed = true;
    for (const request of channels.close()) void send(request);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isClosed) void listenAgain();
    isClosed = false;
  });
}

/** A page that is shown again as it was left listens to nothing until its channels are opened again. */
async function listenAgain(): Promise<void> {
  const { disableNetwork, enableNetwork } = await import('firebase/firestore');
  await disableNetwork(db());
  await enableNetwork(db());
}

/** Sees the requests that the SDK sends on its channels. */
function followRequests(channels: ListenChannels): void {
  const urls = new WeakMap<XMLHttpRequest, URL>();
  const { prototype } = XMLHttpRequest;
  const { open, send } = prototype;
  prototype.open = function (this: XMLHttpRequest, ...given: Parameters<typeof open>) {
    const url = new URL(given[1], window.location.href);
    if (ListenChannels.isListen(url)) urls.set(this, url);
    return open.apply(this, given);
  } as typeof open;
  prototype.send = function (body) {
    const url = urls.get(this);
    const answered = url && channels.sent(url, typeof body === 'string' ? body : '');
    if (answered) this.addEventListener('load', () => answered(this.responseText));
    return send.call(this, body);
  };
}

/** The emulator takes no message on a channel that is terminated, so the SDK's end of it comes last. */
function terminateLast(channels: ListenChannels): void {
  const beacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (target, data) => {
    const url = new URL(target, window.location.href);
    const sid = url.searchParams.get('SID');
    const isEnd = ListenChannels.isListen(url) && url.searchParams.get('TYPE') === 'terminate';
    const [removal] = isEnd && sid ? channels.close(sid) : [];
    if (!removal) return beacon(target, data);
    // The removal takes the number that the SDK has given to the end.
    url.searchParams.set('RID', `${Number(url.searchParams.get('RID')) + 1}`);
    void send(removal).then(() => beacon(url, data));
    return true;
  };
}
