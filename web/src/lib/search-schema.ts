/** Reads one parameter of an address: undefined if it is absent or wrong. */
export type SearchField<T> = (value: unknown) => T | undefined;

type Fields = Record<string, SearchField<unknown>>;
type Values<F extends Fields> = { [K in keyof F]?: ReturnType<F[K]> };

/** The parameters of a page's address. */
export interface SearchSchema<F extends Fields> {
  readonly fields: F;
  /** Keeps what is right. What is wrong or unknown falls away, so that no address is a dead end. */
  parse(search: object): Values<F>;
}
export type SearchOf<S> = S extends SearchSchema<infer F> ? Values<F> : never;

/**
 * What a page's address may say. Every first load reads addresses, so it does without the library
 * that checks what forms hold.
 *
 * ```ts
 * const schema = searchSchema({ q: text({ max: 100 }), status: choice(['reported']) });
 * schema.parse({ q: 'light', status: 'gone' }); // { q: 'light' }
 * ```
 */
export function searchSchema<F extends Fields>(fields: F): SearchSchema<F> {
  return {
    fields,
    parse(search) {
      const said = new Map<string, unknown>(Object.entries(search));
      const read = Object.entries(fields).map(([name, field]) => [name, field(said.get(name))]);
      return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Values<F>;
    },
  };
}

interface TextOptions {
  /** UTF-16 units. */
  min?: number;
  max?: number;
  matches?: RegExp | ((text: string) => boolean);
}

export function text({ min = 0, max = Number.POSITIVE_INFINITY, matches }: TextOptions = {}) {
  const isMatch = matches instanceof RegExp ? (value: string) => matches.test(value) : matches;
  return (value: unknown): string | undefined => {
    if (typeof value !== 'string' || value.length < min || value.length > max) return undefined;
    return isMatch === undefined || isMatch(value) ? value : undefined;
  };
}

/** A finite number between `min` and `max`, both included. */
export const number =
  (min: number, max: number): SearchField<number> =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined;

/** One of these words. */
export const choice =
  <const T extends string>(values: readonly T[]): SearchField<T> =>
  (value) =>
    values.find((known) => known === value);

/** Something that is so, or is not said: `mine=true`. */
export const yes: SearchField<true> = (value) => (value === true ? value : undefined);

/** An identifier of a document or user; the same as the model's `idSchema`. */
export const id = text({ matches: /^[A-Za-z0-9_-]{1,128}$/ });
