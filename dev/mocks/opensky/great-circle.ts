const RAD = Math.PI / 180;
/** Mean radius of the Earth in metres (IUGG). */
const EARTH_RADIUS_M = 6_371_008.8;

type Vector = readonly [number, number, number];

export interface Place {
  latitude: number;
  longitude: number;
}

/** A position on a path and the direction of travel, degrees clockwise from north. */
export interface Fix extends Place {
  track: number;
}

function vectorOf({ latitude, longitude }: Place): Vector {
  const cos = Math.cos(latitude * RAD);
  return [
    cos * Math.cos(longitude * RAD),
    cos * Math.sin(longitude * RAD),
    Math.sin(latitude * RAD),
  ];
}

/** A circle on the sphere: position and direction as functions of the distance along it. */
export class Path {
  readonly lengthM: number;
  readonly #centre: Vector;
  readonly #x: Vector;
  readonly #y: Vector;
  readonly #perMetre: number;

  /** The point is `centre + x cos(d · perMetre) + y sin(d · perMetre)`. */
  private constructor(centre: Vector, x: Vector, y: Vector, perMetre: number, lengthM: number) {
    this.#centre = centre;
    this.#x = x;
    this.#y = y;
    this.#perMetre = perMetre;
    this.lengthM = lengthM;
  }

  /** The great circle from one place to another. */
  static between(from: Place, to: Place): Path {
    const a = vectorOf(from);
    const b = vectorOf(to);
    const cos = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    const angle = Math.acos(Math.max(-1, Math.min(1, cos)));
    const sin = Math.sin(angle) || 1;
    const towards = b.map((value, i) => (value - cos * (a[i] ?? 0)) / sin);
    const y: Vector = [towards[0] ?? 0, towards[1] ?? 0, towards[2] ?? 0];
    return new Path([0, 0, 0], a, y, 1 / EARTH_RADIUS_M, angle * EARTH_RADIUS_M);
  }

  /** The circle of a radius in metres around a place, counter-clockwise from its east. */
  static around(place: Place, radiusM: number): Path {
    const up = vectorOf(place);
    const [lat, lon] = [place.latitude * RAD, place.longitude * RAD];
    const east: Vector = [-Math.sin(lon), Math.cos(lon), 0];
    const north: Vector = [
      -Math.sin(lat) * Math.cos(lon),
      -Math.sin(lat) * Math.sin(lon),
      Math.cos(lat),
    ];
    const angle = radiusM / EARTH_RADIUS_M;
    const scale = (v: Vector, by: number): Vector => [v[0] * by, v[1] * by, v[2] * by];
    const perMetre = 1 / (Math.sin(angle) * EARTH_RADIUS_M);
    const length = 2 * Math.PI * Math.sin(angle) * EARTH_RADIUS_M;
    const sin = Math.sin(angle);
    return new Path(
      scale(up, Math.cos(angle)),
      scale(east, sin),
      scale(north, sin),
      perMetre,
      length,
    );
  }

  /** Position and heading after a distance in metres. */
  at(distanceM: number): Fix {
    const angle = distanceM * this.#perMetre;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const [c, x, y] = [this.#centre, this.#x, this.#y];
    const px = c[0] + x[0] * cos + y[0] * sin;
    const py = c[1] + x[1] * cos + y[1] * sin;
    const pz = c[2] + x[2] * cos + y[2] * sin;
    const vx = y[0] * cos - x[0] * sin;
    const vy = y[1] * cos - x[1] * sin;
    const vz = y[2] * cos - x[2] * sin;
    // Direction in the horizontal plane: east is z × p, north is p × (z × p).
    const east = px * vy - py * vx;
    const north = vz * (px * px + py * py) - pz * (px * vx + py * vy);
    return {
      latitude: Math.asin(Math.max(-1, Math.min(1, pz))) / RAD,
      longitude: Math.atan2(py, px) / RAD,
      track: (Math.atan2(east, north) / RAD + 360) % 360,
    };
  }
}

/** The point at a distance in a direction, on a sphere. */
export function placeFrom(from: Place, bearingDeg: number, distanceM: number): Place {
  const delta = distanceM / EARTH_RADIUS_M;
  const [lat, bearing] = [from.latitude * RAD, bearingDeg * RAD];
  const sinLat =
    Math.sin(lat) * Math.cos(delta) + Math.cos(lat) * Math.sin(delta) * Math.cos(bearing);
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(delta) * Math.cos(lat),
    Math.cos(delta) - Math.sin(lat) * sinLat,
  );
  const longitude = from.longitude + turn / RAD;
  return { latitude: Math.asin(sinLat) / RAD, longitude: ((longitude + 540) % 360) - 180 };
}

/** Great-circle distance in metres. */
export const distanceBetween = (a: Place, b: Place): number => Path.between(a, b).lengthM;
