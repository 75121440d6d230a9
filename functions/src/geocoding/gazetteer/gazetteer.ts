import type { FoundPlace, GeoPoint, NamedPlace } from '@nest/model';
import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { countryName, countryNames } from './countries.ts';
import { fold } from './fold.ts';
import {
  type GazetteerHead,
  type GazetteerTables,
  KEY_KINDS,
  unpackGazetteer,
} from './gazetteer-file.ts';
import { KeyIndex } from './key-index.ts';
import { placeQueries } from './place-query.ts';
import { compassPoint, kmText, reachKm, townAccuracyM } from './town.ts';

type Position = Pick<GeoPoint, 'latitude' | 'longitude'>;

const MAX_FOUND = 10;
/** A point farther from every town than this has no name. */
const MAX_AWAY_KM = 1_500;
/** Up to this distance, a point is in the country of its town. */
const SAME_COUNTRY_KM = 100;
/** Countries in which a town's name is ambiguous without its state or province. */
const WIDE_COUNTRIES = new Set(['US', 'CA', 'AU', 'BR', 'IN', 'RU', 'CN', 'MX', 'AR']);
/** With a larger uncertainty, a point is "near" a town, without a distance in km. */
const MAX_DIRECTION_M = 5_000;
/** With a larger uncertainty, it has no name. */
const MAX_NAMED_M = 50_000;
const NEAREST = 12;
const CITY_POPULATION = 50_000;
const CITY_KM = 30;
/** A place with this many times the population of its namesakes is the one that is meant. */
const DOMINANCE = 10;
/** Beyond this distance, proximity has no effect. */
const NEAR_KM = 2_000;

/** GeoNames' towns, kept in memory in their file format. */
export class Gazetteer {
  readonly #head: GazetteerHead;
  readonly #tables: GazetteerTables;
  readonly #tree: KDBush;
  readonly #keys: KeyIndex;
  readonly #countries: ReadonlyMap<string, string>;
  readonly #decoder = new TextDecoder();

  /** @param data the packed file */
  constructor(data: ArrayBuffer) {
    const { head, tables } = unpackGazetteer(data);
    this.#head = head;
    this.#tables = tables;
    this.#tree = KDBush.from(tables.tree.slice().buffer);
    this.#keys = new KeyIndex(tables);
    this.#countries = countryNames(head.countries);
  }

  /**
   * Places by name, best match first: exact before prefix, then large before small and near before
   * far.
   */
  search(text: string, near: Position | null = null): FoundPlace[] {
    for (const { name, qualifiers } of placeQueries(text)) {
      const scores = this.#matches(name, qualifiers, near);
      if (scores.size === 0) continue;
      return [...scores]
        .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
        .slice(0, MAX_FOUND)
        .map(([place]) => this.#found(place));
    }
    return [];
  }

  /**
   * The place that a text names unambiguously, or null: it must match the whole name and every
   * qualifier, and have no equally plausible namesake.
   */
  locate(text: string): GeoPoint | null {
    for (const { name, qualifiers } of placeQueries(text)) {
      const [first, second] = [...this.#exact(name, qualifiers)].sort(
        (a, b) => this.#population(b) - this.#population(a),
      );
      if (first === undefined) continue;
      // A single word may be anything: only a city is named without qualifiers.
      if (qualifiers.length === 0 && this.#population(first) < CITY_POPULATION) return null;
      const [most, next] = [this.#population(first), this.#population(second ?? -1)];
      if (second !== undefined && most < DOMINANCE * Math.max(1, next)) {
        if (this.#apartKm(first, second) > reachKm(most) + reachKm(next) + 5) return null;
      }
      return { ...this.#position(first), accuracyM: townAccuracyM(most) };
    }
    return null;
  }

  /**
   * Where a point is: in a town, or how far from one; only "near" one if it is known to a few km.
   * Null far out at sea, and if it could be anywhere.
   */
  name(point: Position & { accuracyM?: number | null }): NamedPlace | null {
    const accuracyM = point.accuracyM ?? 0;
    if (accuracyM > MAX_NAMED_M) return null;
    const { longitude, latitude } = point;
    const places = around(this.#tree, longitude, latitude, NEAREST, MAX_AWAY_KM);
    const isCity = (place: number) => this.#population(place) >= CITY_POPULATION;
    const cities = around(this.#tree, longitude, latitude, NEAREST, CITY_KM, isCity);
    let best: { place: number; km: number; beyondKm: number } | null = null;
    for (const place of [...places, ...cities]) {
      const at = this.#position(place);
      const km = distance(longitude, latitude, at.longitude, at.latitude);
      const beyondKm = km - reachKm(this.#population(place));
      if (!best || beyondKm < best.beyondKm) best = { place, km, beyondKm };
    }
    if (!best) return null;
    const code = this.#country(best.place);
    const region = WIDE_COUNTRIES.has(code) ? this.#region(best.place)?.name : '';
    const town = [this.#name(best.place), region, countryName(code)].filter(Boolean).join(', ');
    const inside = best.beyondKm <= 0 || best.km < 1;
    if (accuracyM > MAX_DIRECTION_M) return { label: `near ${town}`, countryCode: code };
    return {
      label: inside
        ? town
        : `${kmText(best.km)} ${compassPoint(this.#position(best.place), point)} of ${town}`,
      countryCode: best.km <= SAME_COUNTRY_KM ? code : null,
    };
  }

  #matches(name: string, qualifiers: readonly string[], near: Position | null) {
    const { keyPlace, keyKind } = this.#tables;
    const { from, to } = this.#keys.startingWith(name);
    const whole = Buffer.byteLength(name);
    const scores = new Map<number, number>();
    for (let index = from; index < to; index++) {
      const place = keyPlace[index] ?? 0;
      if (!this.#satisfies(place, qualifiers)) continue;
      const isWhole = this.#keys.length(index) === whole;
      const kind = keyKind[index] ?? 0;
      const score =
        (isWhole ? 3 : 0) -
        (kind === KEY_KINDS.inner ? 2 : kind === KEY_KINDS.spelling ? 1 : 0) +
        Math.log10(1 + this.#population(place)) +
        this.#nearness(place, near);
      if (score > (scores.get(place) ?? Number.NEGATIVE_INFINITY)) scores.set(place, score);
    }
    return scores;
  }

  #exact(name: string, qualifiers: readonly string[]): Set<number> {
    const { keyPlace, keyKind } = this.#tables;
    const { from, to } = this.#keys.startingWith(name);
    const whole = Buffer.byteLength(name);
    const places = new Set<number>();
    // The key that equals the name comes first among those with that prefix.
    for (let index = from; index < to && this.#keys.length(index) === whole; index++) {
      const place = keyPlace[index] ?? 0;
      if (keyKind[index] !== KEY_KINDS.inner && this.#satisfies(place, qualifiers)) {
        places.add(place);
      }
    }
    return places;
  }

  /** Whether each qualifier is the place's country or region, by name or code. */
  #satisfies(place: number, qualifiers: readonly string[]): boolean {
    if (qualifiers.length === 0) return true;
    const code = this.#country(place);
    const { code: regionCode = '', name = '' } = this.#region(place) ?? {};
    return qualifiers.every(
      (qualifier) =>
        this.#countries.get(qualifier) === code ||
        regionCode.toLowerCase() === qualifier ||
        fold(name) === qualifier,
    );
  }

  #nearness(place: number, near: Position | null): number {
    if (!near) return 0;
    const at = this.#position(place);
    const km = distance(near.longitude, near.latitude, at.longitude, at.latitude);
    return km >= NEAR_KM ? 0 : 5 * (1 - Math.log10(1 + km) / Math.log10(1 + NEAR_KM));
  }

  #found(place: number): FoundPlace {
    const name = this.#name(place);
    const code = this.#country(place);
    const region = this.#region(place)?.name ?? '';
    const parts = [name, ...(fold(region) === fold(name) ? [] : [region]), countryName(code)];
    const population = this.#population(place);
    const at = this.#position(place);
    return {
      id: `${code}-${at.latitude}-${at.longitude}`,
      name,
      label: parts.filter((part) => part !== '').join(', '),
      countryCode: code,
      ...at,
      accuracyM: townAccuracyM(population),
      population: population || null,
    };
  }

  #apartKm(a: number, b: number): number {
    const [one, other] = [this.#position(a), this.#position(b)];
    return distance(one.longitude, one.latitude, other.longitude, other.latitude);
  }

  #position(place: number): Position {
    const { latitudeE5, longitudeE5 } = this.#tables;
    return {
      latitude: (latitudeE5[place] ?? 0) / 1e5,
      longitude: (longitudeE5[place] ?? 0) / 1e5,
    };
  }

  #population = (place: number): number => this.#tables.population[place] ?? 0;
  #country = (place: number): string =>
    this.#head.countries[this.#tables.country[place] ?? 0] ?? '';
  #region = (place: number) => this.#head.regions[this.#tables.region[place] ?? 0];

  #name(place: number): string {
    const { names, nameOffset } = this.#tables;
    return this.#decoder.decode(names.subarray(nameOffset[place], nameOffset[place + 1]));
  }
}
