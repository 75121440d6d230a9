import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './byte-stream.ts';
import {
  MOTION_WRITTEN,
  type Motion,
  motionCode,
  readMotions,
  writeMotions,
} from './motion-column.ts';

const KNOT_MPS = 0.514444;
const hundredths = (value: number) => Math.round(value * 100) / 100;

/** As a receiver computes it, with the math functions of its own language. */
function aloft(east: number, north: number): Motion {
  const degrees = (Math.atan2(east, north) * 180) / Math.PI;
  return {
    velocity: hundredths(Math.hypot(east, north) * KNOT_MPS),
    trueTrack: hundredths((degrees + 360) % 360),
  };
}

function roundTrip(motions: readonly Motion[]): Motion[] {
  const codes = motions.map(motionCode);
  const writer = new ByteWriter();
  writeMotions(writer, motions, codes);
  const modes = Uint8Array.from(codes, ({ mode }) => mode);
  const scratch = {
    codes: new Uint32Array(motions.length),
    steps: new Float64Array(motions.length),
  };
  const { velocity, trueTrack } = readMotions(new ByteReader(writer.finish()), modes, scratch);
  const orNull = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : value;
  return motions.map((_, i) => ({
    velocity: orNull(velocity[i]),
    trueTrack: orNull(trueTrack[i]),
  }));
}

describe('speed and track', () => {
  it('come back from whole knots in every direction, and are written as such', () => {
    const motions: Motion[] = [];
    for (let east = -620; east <= 620; east += 7) {
      for (let north = -620; north <= 620; north += 9) motions.push(aloft(east, north));
    }
    expect(roundTrip(motions)).toStrictEqual(motions);
    const written = motions.filter((motion) => motionCode(motion).mode === MOTION_WRITTEN);
    expect(written.length / motions.length).toBeLessThan(0.001);
  });

  it('come back from the steps of surface messages', () => {
    const motions = Array.from({ length: 128 }, (_, step) => ({
      velocity: hundredths((step / 8) * KNOT_MPS),
      trueTrack: hundredths(step * 2.8125),
    }));
    expect(roundTrip(motions)).toStrictEqual(motions);
    expect(motions.some((motion) => motionCode(motion).mode === MOTION_WRITTEN)).toBe(false);
  });

  it('come back where they are neither', () => {
    const motions: Motion[] = [
      { velocity: 100.123, trueTrack: 12.3 },
      { velocity: null, trueTrack: 90 },
      { velocity: 0, trueTrack: null },
      { velocity: -5, trueTrack: -90 },
      { velocity: 1e12, trueTrack: 360 },
      { velocity: -0, trueTrack: -0 },
      { velocity: 0, trueTrack: 0 },
    ];
    expect(roundTrip(motions)).toStrictEqual(motions);
  });
});
