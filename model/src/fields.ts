import { z } from 'zod';
import { isTag, TAG_RULE } from './tag.ts';

/**
 * Field schemas shared by all entities. Each has a counterpart in `firestore.rules`;
 * `tests/rules/schema-parity` proves that both judge alike.
 */

const NOT_BLANK = /[^ \t\r\n]/;
/** Half of a surrogate pair: not valid Unicode, and Firestore's clients cannot store it. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * A string of `min` to `max` UTF-16 units, which is what both `length` and the rules' `size()`
 * count; if `min` is above 0, it must not be blank.
 */
export function text(min: number, max: number) {
  return z
    .string('must be text')
    .refine((value) => min === 0 || NOT_BLANK.test(value), 'must not be empty')
    .refine((value) => !LONE_SURROGATE.test(value), 'must be Unicode text')
    .refine((value) => value.length >= min, `must have at least ${min} characters`)
    .refine((value) => value.length <= max, `must have at most ${max} characters`);
}

/** A finite number between `min` and `max`, both included. */
export function number(min: number, max: number) {
  return z
    .number('must be a number')
    .min(min, `must be ${min} or more`)
    .max(max, `must be ${max} or less`);
}

/**
 * A whole number between `min` and `max`, both included. Not -0, which Firestore's clients store as
 * a floating-point number.
 */
export function integer(min: number, max: number) {
  return number(min, max).refine(
    (value) => Number.isSafeInteger(value) && !Object.is(value, -0),
    'must be a whole number',
  );
}

/** An identifier of a document or user: 1 to 128 characters, no slash, no dot-only names. */
export const idSchema = z
  .string('must be an id')
  .regex(/^[A-Za-z0-9_-]{1,128}$/, 'must be 1 to 128 letters, digits, _ or -');

/** A tag, see {@link isTag}. */
export const tagSchema = z.string('must be text').refine(isTag, TAG_RULE);

/** A list of distinct tags. */
export const tagsSchema = z
  .array(tagSchema, 'must be a list')
  .max(20, 'must have at most 20 tags')
  .refine((tags) => new Set(tags).size === tags.length, 'must not repeat a tag');

/**
 * Search tokens as made by {@link searchTokens}. Beyond ASCII any character is allowed, because
 * browsers and the rules differ in their Unicode versions and so in what counts as a letter.
 */
export const searchTokensSchema = z
  .array(
    z
      .string()
      .regex(/^#?[a-z0-9\u{80}-\u{10ffff}][a-z0-9 \u{80}-\u{10ffff}-]{0,39}$/u)
      .refine((value) => !LONE_SURROGATE.test(value)),
    'must be a list',
  )
  .max(120, 'must have at most 120 tokens')
  .refine((tokens) => new Set(tokens).size === tokens.length, 'must not repeat a token');

type NullFields<T> = { [K in keyof T as null extends T[K] ? K : never]: null };

/**
 * The fields of a record that may be null, all null: what is unknown is null and not absent. Whoever makes
 * a record begins with them, and so need not name a field that nobody stated.
 */
export const nullFields = <S extends z.ZodObject>(schema: S) =>
  Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>)
      .filter(([, field]) => field.safeParse(null).success)
      .map(([name]) => [name, null]),
  ) as NullFields<z.infer<S>>;
