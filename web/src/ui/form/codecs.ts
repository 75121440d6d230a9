import {
  type LatitudeLongitude,
  parseCoordinates,
  writeCoordinates,
} from '@/lib/format/coordinates.ts';

/** The text of an input and the value that it stands for. */
export interface StringCodec<Value> {
  /** The value of a text, or undefined if it has none. */
  decode(text: string): Value | undefined;
  /** The text of a value; decoding it gives the same value. */
  encode(value: Value): string;
  /** What is wrong with a text that has no value, and how to write one. */
  problem: string;
}

/** The same codec, where nothing typed stands for null. */
export function optional<Value>(codec: StringCodec<Value>): StringCodec<Value | null> {
  return {
    ...codec,
    decode: (text) => (text.trim() === '' ? null : codec.decode(text)),
    encode: (value) => (value === null ? '' : codec.encode(value)),
  };
}

/** Text without the blanks around it. */
export const trimmedText: StringCodec<string> = {
  decode: (text) => text.trim(),
  encode: (value) => value,
  problem: 'must be text',
};

/** A number, with a decimal point or comma. */
export const numberText: StringCodec<number> = {
  decode: (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(readSigns(text));
    return Number.isFinite(value) ? value : undefined;
  },
  encode: String,
  problem: 'must be a number',
};

const readSigns = (text: string) => text.trim().replace('−', '-').replace(',', '.');

/** Distinct tags, separated by commas. */
export const tagsText: StringCodec<string[]> = {
  decode: (text) => {
    const tags = text.split(',').map((tag) => tag.trim().replace(/^#/, '').toLowerCase());
    return [...new Set(tags.filter((tag) => tag !== ''))];
  },
  encode: (tags) => tags.join(', '),
  problem: 'must be tags, separated by commas',
};

/** A latitude and a longitude, in any of the ways that people paste them. */
export const coordinatesText: StringCodec<LatitudeLongitude> = {
  decode: (text) => parseCoordinates(text) ?? undefined,
  encode: writeCoordinates,
  problem: 'must be a latitude and a longitude, such as 48.1372, 11.5755',
};
