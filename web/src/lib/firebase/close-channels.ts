import { type ChannelRequest, ListenChannels } from './listen-channels.ts';
import { db } from './services.ts';

const { fetch: send } = window;

/** Ends the listening to targets; outlives the page. */
const remove = ({ url, body }: ChannelRequest) =>
  send(url, { method: 'POST', body, keepalive: true }).catch(() => undefined);

/**
 * Removes the page's listeners when it is closed or gives up a channel. For emulators only: the
 * Firestore emulator does not notice that a browser has disconnected, and evaluates the queries of
 * all earlier pages again at each write. Must be called before Firestore starts.
 */
export function closeChannelsOnPagehide(): void {
  const channels = new ListenChannels();
  let network: Awaited<ReturnType<typeof loadNetwork>> | null = null;
  followRequests(channels, async () => {
    // Loaded when the page opens a channel; later there is no time to wait for it.
    network = await loadNetwork();
  });
  terminateLast(channels);
  window.addEventListener('pagehide', ({ persisted }) => {
    // A page that may return continues with this client, which must not learn of targets that it
    // did not remove itself: it closes its channels itself.
    if (persisted) void network?.disable(db());
    else for (const request of channels.close()) void remove(request);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void network?.enable(db());
  });
}

/** Only these two: importing the whole module would keep all of Firestore in the build. */
async function loadNetwork() {
  const { disableNetwork, enableNetwork } = await import('firebase/firestore');
  return { disable: disableNetwork, enable: enableNetwork };
}

/**
 * Observes the requests that the SDK sends on its channels: each is a `Request` passed to `fetch`.
 */
function followRequests(channels: ListenChannels, onOpened: () => Promise<void>): void {
  const bodies = new WeakMap<Request, string>();
  // Reading the body of a request would turn it into a stream, so it is noted when it is passed in.
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
    // Only the response that opens a channel is read: the others are streams, or irrelevant.
    if (answered) {
      answered(await response.clone().text());
      void onOpened();
    }
    return response;
  };
}

/**
 * The emulator accepts no message on a terminated channel, so the SDK's termination must come last.
 */
function terminateLast(channels: ListenChannels): void {
  const beacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (target, data) => {
    const url = new URL(target, window.location.href);
    const sid = url.searchParams.get('SID');
    const isEnd = ListenChannels.isListen(url) && url.searchParams.get('TYPE') === 'terminate';
    const [removal] = isEnd && sid ? channels.close(sid) : [];
    if (!removal) return beacon(target, data);
    // The removal takes the number that the SDK has given to the termination.
    url.searchParams.set('RID', `${Number(url.searchParams.get('RID')) + 1}`);
    void remove(removal).then(() => beacon(url, data));
    return true;
  };
}
