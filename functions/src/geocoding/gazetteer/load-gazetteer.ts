import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Gazetteer } from './gazetteer.ts';

const GAZETTEER_FILE = 'gazetteer.bin';

/**
 * Beside the bundle or in a folder above it when deployed, or in the build output when run from
 * source.
 */
const PLACES = ['./', '../', '../../../dist/'];

/** Where the build puts it. */
export const BUILT_GAZETTEER = fileURLToPath(
  new URL(`../../../dist/${GAZETTEER_FILE}`, import.meta.url),
);

let loaded: Promise<Gazetteer> | null = null;

/** The gazetteer of this instance; read on first use, so that it does not slow down the start. */
export function loadGazetteer(): Promise<Gazetteer> {
  loaded ??= read().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function read(): Promise<Gazetteer> {
  const file = PLACES.map((place) =>
    fileURLToPath(new URL(`${place}${GAZETTEER_FILE}`, import.meta.url)),
  ).find(existsSync);
  if (!file) throw new Error(`${GAZETTEER_FILE} is missing. Build the functions.`);
  const { buffer, byteOffset, byteLength } = await readFile(file);
  // Node reads a file of this size into its own buffer; a shared one would have to be copied.
  const whole = byteOffset === 0 && byteLength === buffer.byteLength;
  return new Gazetteer(
    (whole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer,
  );
}
