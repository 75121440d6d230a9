// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { CHORD_MS, createKeyMatcher, isTyping, keyOf } from './keys.ts';
import type { Command } from './registry.ts';

const command = (id: string, hotkey: string): Command => ({
  id,
  hotkey,
  title: id,
  group: 'Test',
  run: () => {},
});
const commands = [
  command('go.phenomena', 'g p'),
  command('go.shoots', 'g s'),
  command('help', '?'),
  command('shoot', 's'),
  command('palette', 'mod+k'),
];

function matcher() {
  let now = 0;
  const match = createKeyMatcher(() => now);
  return {
    press: (key: string) => match(key, commands)?.id,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('createKeyMatcher', () => {
  test('a single key', () => expect(matcher().press('?')).toBe('help'));
  test('a key with Ctrl or Cmd', () => expect(matcher().press('mod+k')).toBe('palette'));
  test('an unknown key', () => expect(matcher().press('z')).toBeUndefined());

  test('two keys in time make a chord, and its second key means nothing else', () => {
    const { press } = matcher();
    expect(press('g')).toBeUndefined();
    expect(press('s')).toBe('go.shoots');
    expect(press('s')).toBe('shoot');
  });

  test('too late, the second key stands for itself', () => {
    const { press, wait } = matcher();
    press('g');
    wait(CHORD_MS + 1);
    expect(press('s')).toBe('shoot');
  });

  test('a wrong second key ends the chord and counts as a first one', () => {
    const { press } = matcher();
    press('g');
    expect(press('?')).toBe('help');
    press('g');
    expect(press('g')).toBeUndefined();
    expect(press('p')).toBe('go.phenomena');
  });

  test('of two commands with one hotkey the later wins', () => {
    const match = createKeyMatcher(() => 0);
    expect(match('e', [command('old', 'e'), command('new', 'e')])?.id).toBe('new');
  });
});

describe('keyOf', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false };
  test('a letter, whatever its case', () => expect(keyOf({ ...plain, key: 'G' })).toBe('g'));
  test('Ctrl and Cmd alike', () => {
    expect(keyOf({ ...plain, key: 'k', ctrlKey: true })).toBe('mod+k');
    expect(keyOf({ ...plain, key: 'k', metaKey: true })).toBe('mod+k');
  });
  test('no modifier alone, nothing with Alt', () => {
    expect(keyOf({ ...plain, key: 'Shift' })).toBeNull();
    expect(keyOf({ ...plain, key: 'l', altKey: true })).toBeNull();
  });
});

describe('isTyping', () => {
  const made = (html: string) => {
    document.body.innerHTML = html;
    return document.body.firstElementChild;
  };
  test.each(['<input>', '<input type="search">', '<textarea></textarea>', '<select></select>'])(
    '%s takes letters',
    (html) => expect(isTyping(made(html))).toBe(true),
  );
  test.each(['<button></button>', '<input type="checkbox">', '<a href="/">x</a>'])(
    '%s does not',
    (html) => expect(isTyping(made(html))).toBe(false),
  );
  test('nothing at all does not', () => expect(isTyping(null)).toBe(false));
});
