import { type Random, randomFor } from '../../lib/random.ts';
import { AIRPORTS, type Airport } from './airports.ts';
import { COUNTRIES, type Country } from './countries.ts';
import { distanceBetween, type Place, placeFrom } from './great-circle.ts';
import { circling, type Movement, shuttle } from './movement.ts';

/** How often an aircraft's position is received: every `everyS` seconds, starting at `offsetS`. */
interface Reception {
  everyS: number;
  offsetS: number;
  /** Seconds by which the last message of any kind is newer than the position, at most. */
  extraS: number;
}

/** One simulated aircraft; everything except its movement is fixed. */
export interface Aircraft {
  icao24: string;
  callsign: string | null;
  country: string;
  category: number;
  squawk: string | null;
  positionSource: number;
  spi: boolean;
  hasPosition: boolean;
  /** Difference of geometric and barometric altitude in metres, or null if it is not sent. */
  geoOffsetM: number | null;
  reception: Reception;
  movement: Movement;
}

type Kind = 'airliner' | 'light' | 'rotorcraft' | 'glider' | 'balloon' | 'service' | 'drone';

/** Share of each kind per thousand aircraft. */
const KINDS: readonly [Kind, number][] = [
  ['airliner', 775],
  ['light', 110],
  ['rotorcraft', 45],
  ['glider', 25],
  ['balloon', 12],
  ['service', 30],
  ['drone', 3],
];

const WEIGHTED = AIRPORTS.flatMap((airport) => Array<Airport>(airport.weight).fill(airport));
const FALLBACK: Country = {
  name: 'United States',
  block: 0xa00000,
  size: 915_455,
  airlines: ['AAL'],
};

/** Builds the fleet of a seed; the same seed and size always give the same fleet. */
export function buildFleet(seed: string, size: number): Aircraft[] {
  const taken = new Map<string, number>();
  return Array.from({ length: size }, (_, index) => {
    const random = randomFor(`${seed}/${index}`);
    const home = random.pick(WEIGHTED as [Airport, ...Airport[]]);
    const country = COUNTRIES.get(home.country) ?? FALLBACK;
    const number = taken.get(country.name) ?? 0;
    taken.set(country.name, number + 1);
    return buildAircraft(random, home, country, number);
  });
}

function kindOf(random: Random): Kind {
  let left = random.between(0, 1_000);
  for (const [kind, share] of KINDS) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'airliner';
}

function buildAircraft(random: Random, home: Airport, country: Country, number: number): Aircraft {
  const kind = kindOf(random);
  // A step that is coprime to the block size reaches each address once.
  const address = country.block + ((number * 61 + 17) % country.size);
  const { movement, category } = move(kind, random, home);
  const isUncooperative = kind === 'glider' || kind === 'balloon';
  return {
    icao24: address.toString(16).padStart(6, '0'),
    callsign: callsignOf(kind, random, country, number),
    country: country.name,
    category: random.next() < 0.12 ? 0 : category,
    squawk: random.next() < 0.45 ? null : squawkOf(kind, random),
    positionSource: isUncooperative && random.next() < 0.5 ? 3 : random.next() < 0.03 ? 2 : 0,
    spi: random.next() < 0.005,
    hasPosition: random.next() >= 0.01,
    geoOffsetM: random.next() < 0.02 ? null : 45 - home.latitude * 1.5 + random.between(-60, 60),
    reception: receptionOf(random),
    movement,
  };
}

/** Four in five are received every second; the others fly where there are few receivers. */
function receptionOf(random: Random): Reception {
  const isSparse = random.next() < 0.205;
  // Evenly distributed in the logarithm: many gaps of half a minute, few of several.
  const everyS = isSparse ? Math.round(Math.exp(random.between(Math.log(20), Math.log(480)))) : 1;
  return { everyS, offsetS: random.integer(0, 599), extraS: isSparse ? random.integer(0, 12) : 0 };
}

function callsignOf(kind: Kind, random: Random, country: Country, number: number): string | null {
  const chance = random.next();
  if (chance < 0.018) return '';
  if (chance < 0.02) return '        ';
  if (chance < 0.022) return null;
  const letters = () => String.fromCharCode(65 + random.integer(0, 25));
  if (kind === 'airliner') {
    const airline = random.pick(country.airlines);
    const suffix = random.next() < 0.25 ? letters() : '';
    return `${airline}${random.integer(1, suffix ? 999 : 4_200)}${suffix}`.padEnd(8);
  }
  const name = country.name === 'United States' ? 'N' : country.name.slice(0, 1).toUpperCase();
  const tail = kind === 'service' ? `VEH${number % 100}` : `${name}${100 + number}${letters()}`;
  return tail.slice(0, 8).padEnd(8);
}

function squawkOf(kind: Kind, random: Random): string {
  if (kind === 'light' || kind === 'glider') return random.next() < 0.6 ? '7000' : '1200';
  const octal = random.integer(0o1001, 0o7477);
  return octal.toString(8).padStart(4, '0');
}

function move(kind: Kind, random: Random, home: Airport): { movement: Movement; category: number } {
  const phaseS = random.integer(0, 172_799);
  const near = (minM: number, maxM: number) =>
    placeFrom(home, random.between(0, 360), random.between(minM, maxM));
  switch (kind) {
    case 'airliner': {
      const isHeavy = random.next() < 0.25;
      const performance = {
        cruiseMps: random.between(215, 255),
        // Flight levels: whole thousands of feet.
        cruiseM: random.integer(isHeavy ? 33 : 28, isHeavy ? 41 : 39) * 304.8,
        climbMps: random.between(7.5, 12),
        descentMps: random.between(6.5, 9),
        groundMps: random.between(62, 78),
      };
      const from = near(100, 1_500);
      const to = placeFrom(
        destinationOf(random, home, isHeavy),
        random.between(0, 360),
        random.between(100, 1_500),
      );
      const stayS = random.integer(1_500, 3_600);
      return {
        movement: shuttle(from, to, performance, { stayS, phaseS }),
        category: isHeavy ? 6 : 4,
      };
    }
    case 'light': {
      const performance = {
        cruiseMps: random.between(45, 75),
        cruiseM: random.between(600, 2_400),
        climbMps: random.between(3, 5),
        descentMps: random.between(2.5, 4),
        groundMps: 30,
      };
      const from = near(5_000, 60_000);
      const to = placeFrom(from, random.between(0, 360), random.between(60_000, 400_000));
      const stayS = random.integer(900, 5_400);
      return {
        movement: shuttle(from, to, performance, { stayS, phaseS }),
        category: random.integer(2, 3),
      };
    }
    case 'rotorcraft': {
      const performance = {
        cruiseMps: random.between(45, 70),
        cruiseM: random.between(150, 600),
        climbMps: random.between(3, 7),
        descentMps: random.between(3, 6),
        groundMps: 0,
      };
      const from = near(1_000, 40_000);
      const to = placeFrom(from, random.between(0, 360), random.between(15_000, 120_000));
      const stayS = random.integer(600, 2_400);
      return { movement: shuttle(from, to, performance, { stayS, phaseS }), category: 8 };
    }
    case 'glider':
      return {
        movement: circling(near(15_000, 90_000), {
          radiusM: random.between(120, 400),
          speedMps: random.between(22, 32),
          lowM: random.between(500, 900),
          highM: random.between(1_300, 2_600),
          climbMps: random.between(0.8, 3),
          phaseS,
        }),
        category: 9,
      };
    case 'balloon': {
      const performance = {
        cruiseMps: random.between(4, 14),
        cruiseM: random.between(250, 1_200),
        climbMps: random.between(1, 2.5),
        descentMps: random.between(1, 2.5),
        groundMps: 0,
      };
      const from = near(10_000, 60_000);
      const to = placeFrom(from, random.between(0, 360), random.between(20_000, 60_000));
      return { movement: shuttle(from, to, performance, { stayS: 1_800, phaseS }), category: 10 };
    }
    case 'service': {
      const options = { radiusM: random.between(150, 900), speedMps: random.between(3, 12) };
      const level = { lowM: 0, highM: 0, climbMps: 0, phaseS, onGround: true };
      return { movement: circling(near(0, 800), { ...options, ...level }), category: 17 };
    }
    case 'drone': {
      const options = { radiusM: random.between(80, 600), speedMps: random.between(6, 18) };
      const level = { lowM: 60, highM: 120, climbMps: 1, phaseS };
      return { movement: circling(near(3_000, 30_000), { ...options, ...level }), category: 14 };
    }
  }
}

/** Most flights are short: the nearest of several airports, or any one for long-haul flights. */
function destinationOf(random: Random, home: Airport, isLongHaul: boolean): Place {
  const candidates = Array.from({ length: isLongHaul ? 2 : 7 }, () =>
    random.pick(WEIGHTED as [Airport, ...Airport[]]),
  ).filter((airport) => airport.icao !== home.icao);
  const byDistance = candidates
    .map((airport) => ({ airport, metres: distanceBetween(home, airport) }))
    .filter(({ metres }) => metres > 150_000 && metres < 14_500_000)
    .sort((a, b) => a.metres - b.metres);
  return byDistance[0]?.airport ?? placeFrom(home, random.between(0, 360), 600_000);
}
