import { describe, expect, it } from 'vitest';
import {
  coordinatesText,
  numberText,
  optional,
  type StringCodec,
  tagsText,
  trimmedText,
} from './codecs.ts';

describe('numbers', () => {
  it.each([
    ['47.3769', 47.3769],
    [' 2,5 ', 2.5],
    ['−3', -3],
    ['0', 0],
    ['', undefined],
    ['north', undefined],
    ['1e999', undefined],
  ])('reads %j', (text, value) => expect(numberText.decode(text)).toBe(value));
});

describe('what may be left out', () => {
  const optionalNumber = optional(numberText);
  it('is null when nothing is typed, and nothing when it is null', () => {
    expect(optionalNumber.decode(' ')).toBeNull();
    expect(optionalNumber.encode(null)).toBe('');
    expect(optionalNumber.decode('x')).toBeUndefined();
    expect(optionalNumber.problem).toBe(numberText.problem);
  });
});

it('tags are told apart by commas, without marks and repetitions', () => {
  expect(tagsText.decode(' #Lake, night,,lake ')).toEqual(['lake', 'night']);
  expect(tagsText.decode('')).toEqual([]);
});

it('text loses the blanks around it', () => expect(trimmedText.decode('  a b ')).toBe('a b'));

const reads =
  <Value>(codec: StringCodec<Value>, value: Value) =>
  () =>
    expect(codec.decode(codec.encode(value))).toEqual(value);

describe('every codec reads back what it writes', () => {
  it('numbers', reads(numberText, -12.25));
  it('null', reads(optional(numberText), null));
  it('tags', reads(tagsText, ['lake', 'night']));
  it('coordinates', reads(coordinatesText, { latitude: 47.3769, longitude: -8.5417 }));
});
