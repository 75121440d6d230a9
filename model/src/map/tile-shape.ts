import { MAX_PATH_LENGTH } from './tile-path.ts';

/**
 * Marks a tile at the maximum depth that only counts, because one spot has too many points to list.
 */
const CROWD = '*';

/**
 * Which tiles an audience has. Leaves contain points; every proper prefix of a leaf's path is a
 * counting tile; a crowd counts and has no children.
 */
export class TileShape {
  readonly #leaves = new Set<string>();
  readonly #crowds = new Set<string>();
  /** The number of leaves and crowds below a path. */
  readonly #below = new Map<string, number>();

  constructor(paths = '') {
    for (const path of paths.split(' ')) {
      if (path.endsWith(CROWD)) this.addCrowd(path.slice(0, -1));
      else if (path !== '') this.addLeaf(path);
    }
  }

  get leaves(): ReadonlySet<string> {
    return this.#leaves;
  }

  get crowds(): ReadonlySet<string> {
    return this.#crowds;
  }

  isLeaf(path: string): boolean {
    return this.#leaves.has(path);
  }

  /** Whether the tile counts instead of listing points. */
  isCells(path: string): boolean {
    return this.#below.has(path) || this.#crowds.has(path);
  }

  has(path: string): boolean {
    return this.isLeaf(path) || this.isCells(path);
  }

  /** Whether there are tiles below. */
  isParent(path: string): boolean {
    return this.#below.has(path);
  }

  /** Every tile, leaves and counting ones. */
  paths(): string[] {
    return [...this.#leaves, ...this.#crowds, ...this.#below.keys()];
  }

  addLeaf(path: string): void {
    this.#add(this.#leaves, path);
  }

  addCrowd(path: string): void {
    this.#add(this.#crowds, path);
  }

  remove(path: string): void {
    if (!this.#leaves.delete(path) && !this.#crowds.delete(path)) return;
    for (let length = 1; length < path.length; length++) this.#count(path.slice(0, length), -1);
  }

  #add(to: Set<string>, path: string): void {
    if (to.has(path)) return;
    to.add(path);
    for (let length = 1; length < path.length; length++) this.#count(path.slice(0, length), 1);
  }

  #count(path: string, by: number): void {
    const count = (this.#below.get(path) ?? 0) + by;
    if (count === 0) this.#below.delete(path);
    else this.#below.set(path, count);
  }

  /**
   * The tiles that contain the point with this longest path: those that count it, and the one that
   * lists it.
   */
  tilesOf(longestPath: string): { cells: string[]; leaf: string | null } {
    const cells: string[] = [];
    for (let length = 1; length <= MAX_PATH_LENGTH; length++) {
      const path = longestPath.slice(0, length);
      if (!this.isCells(path)) return { cells, leaf: path };
      cells.push(path);
    }
    return { cells, leaf: null };
  }

  toString(): string {
    const crowds = Array.from(this.#crowds, (path) => path + CROWD);
    return [...this.#leaves, ...crowds].sort().join(' ');
  }
}
