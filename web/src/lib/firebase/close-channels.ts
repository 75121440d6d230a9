import { type ChannelRequest, ListenChannels } from './listen-channels.ts';
import { db } from './services.ts';

const { fetch: send } = window;

/** Says that targets are no longer listened to; outlives the page. */
const remove = ({ url, body }: ChannelRequest) =>
  send(url, { method: 'POST', body, keepalive: true }).catch(() => undefined);

/**
 * Takes back what this page listens to when it goes away or gives a channel up. For emulators only: the
 * Firestore emulator never notices that a browser is gone, and runs the queries of all pages there ever
 * were again at each write. To be called before Firestore starts.
 */
export function closeChannelsOnPagehide(): void {
  const channels = new ListenChannels();
  let network: Awaited<ReturnType<typeof loadNetwork>> | null = null;
  followRequests(channels, async () => {
    // Loaded when it opens a channel; later there is no time to wait for it.
    network = await loadNetwork();
  });
  terminateLast(channels);
  window.addEventListener('pagehide', ({ persisted }) => {
    // A page that may come back goes on with this client, which must not be told of targets removed
    // behind its back: it closes its channels itself.
    if (persisted) void network?.disable(db());
    else for (const request of channels.close()) void remove(request);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void network?.enable(db());
  });
}

/** These two alone: whoever keeps the whole module has the build keep all of Firestore. */
async function loadNetwork() {
  const { disableNetwork, enableNetwork } = await import('firebase/firestore');
  return { disable: disableNetwork, enable: enableNetwork };
}

/** Sees the requests that the SDK sends on its channels: each a `Request`, made and given to `fetch`. */
function followRequests(channels: ListenChannels, onOpened: () => Promise<void>): void {
  const bodies = new WeakMap<Request, string>();
  // To read the body of a request would turn it into a stream, so it is noted where it is given.
  window.Request = class extends Request {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init);
      if (typeof init?.body === 'string') bodies.set(this, init.body);
    }
  };
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? new URL(input.url) : null;
    if (!url || !ListenChannels.isListen(url)) return send(input, init);
    const answered = channels.sent(url, bodies.get(input as Request) ?? '');
    const response = await send(input, init);
    // Only the answer that opens a channel is read: the others are streams, or of no interest.
    if (answered) {
      answered(await response.clone().text());
      void onOpened();
    }
    return response;
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
    void remove(removal).then(() => beacon(url, data));
    return true;
  };
}
