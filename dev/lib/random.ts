/**
 * Random numbers that are the same in every run (mulberry32), which makes the seed reproducible.
 */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  between(min: number, max: number): number;
  integer(min: number, max: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Numbers that depend only on a name: adding a record does not change the others. */
export function randomFor(name: string): Random {
  let state = 0x9e3779b9;
  for (let i = 0; i < name.length; i++) {
    state = Math.imul(state ^ name.charCodeAt(i), 0x01000193) >>> 0;
  }
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + (max - min) * next();
  return {
    next,
    between,
    integer: (min, max) => Math.floor(between(min, max + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  };
}
