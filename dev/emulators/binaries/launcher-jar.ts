import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

const MANIFEST_LINE_BYTES = 72;

/**
 * Splits a manifest header into lines of at most 72 bytes; continuation lines start with a blank.
 */
export function manifestHeader(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let bytes = 0;
  for (const char of `${name}: ${value}`) {
    const size = Buffer.byteLength(char);
    if (bytes + size > MANIFEST_LINE_BYTES) {
      lines.push(line);
      line = ' ';
      bytes = 1;
    }
    line += char;
    bytes += size;
  }
  return [...lines, line].map((text) => `${text}\r\n`).join('');
}

/** A zip archive whose entries are stored, not compressed: sufficient for a jar. */
function storedZip(entries: readonly { name: string; content: Buffer }[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes);
    files.push(file);
    offset += file.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directoryBytes.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directoryBytes, Buffer.from('PK\x05\x06'), end]);
}

/**
 * Writes a jar for `java -jar` that starts `mainClass` with other jars on its class path. Its own
 * classes are optional.
 */
export function writeLauncherJar(
  path: string,
  options: {
    mainClass: string;
    classPath: readonly string[];
    classes?: readonly { name: string; content: Buffer }[];
  },
): void {
  const urls = options.classPath.map((jar) => pathToFileURL(jar).href).join(' ');
  const manifest = [
    manifestHeader('Manifest-Version', '1.0'),
    manifestHeader('Main-Class', options.mainClass),
    manifestHeader('Class-Path', urls),
    '\r\n',
  ].join('');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    storedZip([
      { name: 'META-INF/MANIFEST.MF', content: Buffer.from(manifest) },
      ...(options.classes ?? []),
    ]),
  );
}
