import type { ByteReader, ByteWriter } from './byte-stream.ts';

/** A callsign is padded to this many characters with trailing blanks. */
const LENGTH = 8;
const LINE_END = 0x0a;
/**
 * Lines that represent no callsign, a callsign of blanks only, and one that is stored elsewhere.
 */
const NULL_LINE = '\x01';
const BLANK_LINE = ' ';
const ODD_LINE = '\x02';
const PLAIN = /^[\x21-\x7e]([\x20-\x7e]{0,6}[\x21-\x7e])?$/;

/** Callsigns as lines of ASCII, without trailing blanks. */
export interface CallsignColumn {
  text: Uint8Array;
  /** Where each line ends in the text. */
  ends: Uint32Array;
  /** Callsigns that are not 8 characters of ASCII, by row. */
  odd: Record<string, string>;
}

/** Writes callsigns and returns the odd ones; the caller writes those. */
export function writeCallsigns(
  writer: ByteWriter,
  callsigns: readonly (string | null)[],
): Record<string, string> {
  const odd: Record<string, string> = {};
  const lines = callsigns.map((callsign, row) => {
    if (callsign === null) return NULL_LINE;
    if (callsign === '') return '';
    const trimmed = callsign.trimEnd();
    if (trimmed.padEnd(LENGTH) === callsign) {
      if (trimmed === '') return BLANK_LINE;
      if (PLAIN.test(trimmed)) return trimmed;
    }
    odd[row] = callsign;
    return ODD_LINE;
  });
  const text = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  writer.u32(text.length);
  writer.bytes(text);
  return odd;
}

/** Reads the lines that {@link writeCallsigns} wrote. */
export function readCallsigns(
  reader: ByteReader,
  count: number,
): Pick<CallsignColumn, 'text' | 'ends'> {
  const text = reader.bytes(reader.u32()).slice();
  const ends = new Uint32Array(count);
  let row = 0;
  for (let at = 0; at < text.length && row < count; at++) {
    if (text[at] === LINE_END) ends[row++] = at;
  }
  return { text, ends };
}

/** The callsign of a row as it was written, including blanks. */
export function callsignOf({ text, ends, odd }: CallsignColumn, row: number): string | null {
  let line = '';
  const end = ends[row] ?? 0;
  for (let at = row === 0 ? 0 : (ends[row - 1] ?? 0) + 1; at < end; at++) {
    line += String.fromCharCode(text[at] ?? 0);
  }
  if (line === '') return '';
  if (line === NULL_LINE) return null;
  return line === ODD_LINE ? (odd[row] ?? null) : line.padEnd(LENGTH);
}
