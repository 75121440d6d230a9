import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { manifestHeader, writeLauncherJar } from './launcher-jar.ts';

it('keeps a short header on one line', () => {
  expect(manifestHeader('Main-Class', 'Main')).toBe('Main-Class: Main\r\n');
});

it('breaks a long header into lines of at most 72 bytes, multi-byte characters whole', () => {
  const value = `file:///${'é'.repeat(100)}`;
  const lines = manifestHeader('Class-Path', value).split('\r\n').slice(0, -1);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(72);
  expect(lines.map((line, i) => (i === 0 ? line : line.slice(1))).join('')).toBe(
    `Class-Path: ${value}`,
  );
});

it('writes a jar that Java reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nest-jar-'));
  const jar = join(folder, 'launcher.jar');
  const classPath = [join(folder, 'a'.repeat(90), 'with space.jar')];
  try {
    writeLauncherJar(jar, {
      mainClass: 'org.example.Absent',
      classPath,
      classes: [{ name: 'note.txt', content: Buffer.from('hello') }],
    });
    const run = () => execFileSync('java', ['-jar', jar], { stdio: 'pipe' });
    expect(run).toThrow('org.example.Absent');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
