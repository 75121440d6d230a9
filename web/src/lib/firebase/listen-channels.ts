/**
 * Firestore's listen streams as a browser sends them: with WebChannel, whose requests name the
 * session (`SID`), have a number (`RID`) and carry form-encoded messages (`count`, `ofs`,
 * `req0___data__` …).
 */
const LISTEN = /\/google\.firestore\.v1\.Firestore\/Listen\/channel$/;
/** The session id in the response to the request that opens a channel. */
const SESSION = /\["c","([^"]+)"/;

interface Channel {
  readonly url: URL;
  sid: string | null;
  /** Current targets. */
  readonly targets: Set<number>;
  /** Number of the last request. */
  rid: number;
  /** Messages sent. */
  sent: number;
}

/** A POST request whose body is a form. */
export interface ChannelRequest {
  url: string;
  body: URLSearchParams;
}

interface Message {
  addTarget?: { targetId: number };
  removeTarget?: number;
}

function messagesOf(form: URLSearchParams): Message[] {
  return Array.from(
    { length: Number(form.get('count') ?? 0) },
    (_, i) => JSON.parse(form.get(`req${i}___data__`) ?? '{}') as Message,
  );
}

/** Tracks a page's channels: the targets of each, and the requests that remove them. */
export class ListenChannels {
  readonly #channels = new Set<Channel>();

  static isListen(url: URL): boolean {
    return LISTEN.test(url.pathname);
  }

  /**
   * Records a request on a channel.
   *
   * @returns for the request that opens a channel, a function to call with the response's text
   */
  sent(url: URL, body: string): ((answer: string) => void) | null {
    const sid = url.searchParams.get('SID');
    const rid = Number(url.searchParams.get('RID'));
    // The channel's other direction, whose RID is "rpc".
    if (Number.isNaN(rid)) return null;
    const channel = sid ? this.#find(sid) : this.#open(url);
    if (!channel) return null;
    const form = new URLSearchParams(body);
    const messages = messagesOf(form);
    channel.rid = Math.max(channel.rid, rid);
    channel.sent = Math.max(channel.sent, Number(form.get('ofs') ?? 0) + messages.length);
    for (const { addTarget, removeTarget } of messages) {
      if (addTarget) channel.targets.add(addTarget.targetId);
      if (removeTarget !== undefined) channel.targets.delete(removeTarget);
    }
    if (sid) return null;
    return (answer) => {
      channel.sid = SESSION.exec(answer)?.[1] ?? null;
      if (channel.sid === null) this.#channels.delete(channel);
    };
  }

  /**
   * Gives up a channel, or all of them.
   *
   * @returns the requests that remove their targets; none for a channel without a session id
   */
  close(sid?: string): ChannelRequest[] {
    return [...this.#channels]
      .filter((channel) => sid === undefined || channel.sid === sid)
      .flatMap((channel) => {
        this.#channels.delete(channel);
        return removal(channel) ?? [];
      });
  }

  #open(url: URL): Channel {
    const channel: Channel = { url, sid: null, targets: new Set(), rid: 0, sent: 0 };
    this.#channels.add(channel);
    return channel;
  }

  #find(sid: string): Channel | undefined {
    return [...this.#channels].find((channel) => channel.sid === sid);
  }
}

function removal({ url, sid, targets, rid, sent }: Channel): ChannelRequest | null {
  if (sid === null || targets.size === 0) return null;
  const database = url.searchParams.get('database') ?? '';
  const to = new URL(url.pathname, url.origin);
  to.search = `${new URLSearchParams({ VER: '8', database, SID: sid, RID: `${rid + 1}`, t: '1' })}`;
  const body = new URLSearchParams({ count: `${targets.size}`, ofs: `${sent}` });
  for (const [i, removeTarget] of [...targets].entries()) {
    body.set(`req${i}___data__`, JSON.stringify({ database, removeTarget }));
  }
  return { url: to.href, body };
}
