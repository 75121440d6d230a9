/** Parses one URL parameter: undefined if it is absent or invalid. */
export type SearchField<T> = (value: unknown) => T | undefined;

type Fields = Record<string, SearchField<unknown>>;
type Values<F extends Fields> = { [K in keyof F]?: ReturnType<F[K]> };

/** The search parameters of a page's URL. */
export interface SearchSchema<F extends Fields> {
  readonly fields: F;
  /** Keeps valid values. Invalid and unknown ones are dropped, so that no URL is a dead end. */
  parse(search: object): Values<F>;
}
export type SearchOf<S> = S extends SearchSchema<infer F> ? Values<F> : never;

/**
 * The search parameters that a page's URL may have. Every first load parses URLs, so this does not
 * use the validation library of the forms.
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

/** A flag that is true or absent: `mine=true`. */
export const yes: SearchField<true> = (value) => (value === true ? value : undefined);

/** An identifier of a document or user; the same as the model's `idSchema`. */
export const id = text({ matches: /^[A-Za-z0-9_-]{1,128}$/ });
