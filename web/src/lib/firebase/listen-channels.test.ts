import { beforeEach, expect, test } from 'vitest';
import { ListenChannels } from './listen-channels.ts';

const DATABASE = 'projects/demo-nest/databases/(default)';
const PATH = 'http://127.0.0.1:8080/google.firestore.v1.Firestore/Listen/channel';
const ANSWER = '51\n[[0,["c","session-1","",8,12,30000]]]\n';

let channels: ListenChannels;
beforeEach(() => {
  channels = new ListenChannels();
});

const urlOf = (params: Record<string, string>) =>
  new URL(`${PATH}?${new URLSearchParams({ VER: '8', database: DATABASE, ...params })}`);

/** The SDK's format: its headers first, then the messages. */
const formOf = (ofs: number, ...messages: object[]) => {
  const form = new URLSearchParams({
    headers: 'X-Goog-Api-Client:gl-js/',
    count: `${messages.length}`,
  });
  form.set('ofs', `${ofs}`);
  for (const [i, message] of messages.entries()) {
    form.set(`req${i}___data__`, JSON.stringify({ database: DATABASE, ...message }));
  }
  return `${form}`;
};
const add = (targetId: number) => ({ addTarget: { targetId, query: {} } });
const remove = (targetId: number) => ({ removeTarget: targetId });

/** Opens a channel that listens to one target. */
function open(targetId: number, answer = ANSWER) {
  channels.sent(urlOf({ RID: '100' }), formOf(0, add(targetId)))?.(answer);
}

test('takes back what a channel listens to, in the order of its requests and messages', () => {
  open(2);
  channels.sent(urlOf({ SID: 'session-1', RID: 'rpc', AID: '1' }), '');
  channels.sent(urlOf({ SID: 'session-1', RID: '101' }), formOf(1, add(4), add(6)));
  channels.sent(urlOf({ SID: 'session-1', RID: '102' }), formOf(3, remove(4)));
  const [request, ...others] = channels.close();
  expect(others).toEqual([]);
  const url = new URL(request?.url ?? '');
  expect(`${url.origin}${url.pathname}`).toBe(PATH);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    VER: '8',
    database: DATABASE,
    SID: 'session-1',
    RID: '103',
    t: '1',
  });
  expect(Object.fromEntries(request?.body ?? [])).toEqual({
    count: '2',
    ofs: '4',
    req0___data__: JSON.stringify({ database: DATABASE, removeTarget: 2 }),
    req1___data__: JSON.stringify({ database: DATABASE, removeTarget: 6 }),
  });
});

test('closes each channel once', () => {
  open(2);
  expect(channels.close()).toHaveLength(1);
  expect(channels.close()).toEqual([]);
});

test('closes one channel and leaves the others', () => {
  open(2);
  open(4, ANSWER.replace('session-1', 'session-2'));
  expect(channels.close('session-2').map(({ url }) => url)).toEqual([
    expect.stringContaining('SID=session-2'),
  ]);
  expect(channels.close().map(({ url }) => url)).toEqual([
    expect.stringContaining('SID=session-1'),
  ]);
});

test('says nothing for a channel that listens to nothing or was not opened', () => {
  open(2);
  channels.sent(urlOf({ SID: 'session-1', RID: '101' }), formOf(1, remove(2)));
  open(4, 'Service unavailable');
  channels.sent(urlOf({ RID: '7' }), formOf(0, add(2)));
  channels.sent(urlOf({ SID: 'unknown', RID: '8' }), formOf(0, add(2)));
  expect(channels.close()).toEqual([]);
});

test('knows the listen stream by its path', () => {
  expect(ListenChannels.isListen(urlOf({}))).toBe(true);
  expect(ListenChannels.isListen(new URL(PATH.replace('Listen', 'Write')))).toBe(false);
});
