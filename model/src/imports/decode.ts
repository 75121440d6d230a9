import type { ColumnMapping } from './column-mapping.ts';

export type ImportEncoding = ColumnMapping['encoding'];

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Bytes that are not UTF-8 become lone surrogates U+DC80 to U+DCFF, which valid UTF-8 never yields
 * (Python's "surrogateescape"). The text keeps its length, the rest of the file is read, and a
 * message can name the byte.
 */
const ESCAPE_BASE = 0xdc00;
const ESCAPED_BYTE = /[\uDC80-\uDCFF]/u;

const BOMS: readonly (readonly [ImportEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function bomOf(bytes: Uint8Array): { encoding: ImportEncoding; length: number } | null {
  const found = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found ? { encoding: found[0], length: found[1].length } : null;
}

/** The text of a file. A byte order mark overrides `encoding` and is left out. */
export function decodeImport(bytes: Uint8Array, encoding: ImportEncoding): string {
  const bom = bomOf(bytes);
  const body = bom ? bytes.subarray(bom.length) : bytes;
  const actual = bom?.encoding ?? encoding;
  return actual === 'utf-8' ? decodeUtf8(body) : new TextDecoder(actual).decode(body);
}

function decodeUtf8(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch {
    return decodeLines(bytes, strict);
  }
}

function decodeLines(bytes: Uint8Array, strict: Decoder): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const eol = bytes.indexOf(0x0a, start);
    const end = eol === -1 ? bytes.length : eol + 1;
    const line = bytes.subarray(start, end);
    try {
      parts.push(strict.decode(line));
    } catch {
      parts.push(decodeEscaping(line, strict));
    }
    start = end;
  }
  return parts.join('');
}

function decodeEscaping(line: Uint8Array, strict: Decoder): string {
  let out = '';
  for (let at = 0; at < line.length; ) {
    const length = sequenceLength(line[at] ?? 0);
    try {
      if (length === 0) throw new RangeError('no first byte of a sequence');
      out += strict.decode(line.subarray(at, at + length));
      at += length;
    } catch {
      out += String.fromCharCode(ESCAPE_BASE + (line[at] ?? 0));
      at++;
    }
  }
  return out;
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/**
 * Describes the first byte of a text decoded as UTF-8 that is not valid UTF-8; null if there is
 * none.
 */
export function invalidByte(text: string): string | null {
  const match = ESCAPED_BYTE.exec(text);
  if (!match) return null;
  const byte = (match[0].charCodeAt(0) - ESCAPE_BASE).toString(16).toUpperCase();
  return `holds a byte that is not UTF-8 (0x${byte}). Save the file as UTF-8 or choose Windows-1252.`;
}

/**
 * The likeliest encoding: by a byte order mark; UTF-16 if every other byte is zero; UTF-8 unless
 * most of its non-ASCII bytes are invalid; otherwise Windows-1252.
 */
export function guessEncoding(bytes: Uint8Array): ImportEncoding {
  const bom = bomOf(bytes);
  if (bom) return bom.encoding;
  const sample = bytes.subarray(0, 1024 * 1024);
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(sample.length, 4_096); i++) {
    if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const half = Math.min(sample.length, 4_096) / 2;
  if ((zeros[1] ?? 0) > half / 2) return 'utf-16le';
  if ((zeros[0] ?? 0) > half / 2) return 'utf-16be';
  let [wrong, right] = [0, 0];
  for (const char of decodeUtf8(sample)) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) wrong++;
    else if (code > 0x7f) right++;
  }
  return wrong > right ? 'windows-1252' : 'utf-8';
}
