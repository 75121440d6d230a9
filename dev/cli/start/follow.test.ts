import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FollowedFolder } from './follow.ts';
import { StartLog } from './start-log.ts';

let folder: string;
let followed: FollowedFolder | null;
const at = (name: string) => join(folder, name);
const follow = (tailBytes = 1_000) => {
  followed = new FollowedFolder(folder, (name) => /^\w+\.log$/.test(name), tailBytes);
  return () => (followed?.read() ?? []).map(({ name, line }) => `${name} ${line}`);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nest-logs-'));
  followed = null;
});
afterEach(() => {
  followed?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('reads what is there and what is added, line by line', () => {
  writeFileSync(at('a.log'), 'one\n');
  const read = follow();
  expect(read()).toEqual(['a.log one']);
  appendFileSync(at('a.log'), 'tw');
  expect(read()).toEqual([]);
  appendFileSync(at('a.log'), 'o\nthrée\n');
  expect(read()).toEqual(['a.log two', 'a.log thrée']);
});

it('begins with whole lines near the end of a long file', () => {
  writeFileSync(at('a.log'), `${'x'.repeat(500)}\nlast line\n`);
  expect(follow(20)()).toEqual(['a.log last line']);
});

it('notices files that appear later, and no others', () => {
  const read = follow();
  writeFileSync(at('b.log'), 'later\n');
  writeFileSync(at('b.txt'), 'not this\n');
  expect(read()).toEqual(['b.log later']);
});

it('goes on in the new file when one is replaced, and loses nothing of the old', () => {
  writeFileSync(at('a.log'), 'one\n');
  const read = follow();
  read();
  appendFileSync(at('a.log'), 'two\n');
  renameSync(at('a.log'), at('a.1.log'));
  writeFileSync(at('a.log'), 'three\n');
  expect(read()).toEqual(['a.log two', 'a.log three']);
});

it('begins again when a file is truncated', () => {
  writeFileSync(at('a.log'), 'one, and more\n');
  const read = follow();
  read();
  truncateSync(at('a.log'));
  expect(read()).toEqual([]);
  appendFileSync(at('a.log'), 'two\n');
  expect(read()).toEqual(['a.log two']);
});

it('follows the log of npm start through its rotation', () => {
  const log = new StartLog({ folder, maxBytes: 100 });
  const read = follow();
  const seen: string[] = [];
  for (let i = 0; i < 10; i++) {
    log.write('nest', `line ${i}`);
    seen.push(...read());
  }
  expect(seen.map((line) => line.at(-1))).toEqual([...'0123456789']);
  expect(seen[0]).toMatch(/^start\.log \d\d:\d\d:\d\d nest {6}line 0$/);
});
