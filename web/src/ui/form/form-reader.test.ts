import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { numberText, optional, trimmedText } from './codecs.ts';
import { createFormReader, formResolver, namedBy } from './form-reader.ts';

interface Values {
  title: string;
  height: string;
  rows: string[];
}
const schema = z.object({
  title: z.string().min(1, 'must not be empty'),
  heightM: z.number().max(9, 'must be 9 or less').nullable(),
});
const inputOf = namedBy({ heightM: 'height' });

const read = (values: Values) => {
  const form = createFormReader(values);
  const statement = form.check(
    schema,
    { title: form.read('title', trimmedText), heightM: form.read('height', optional(numberText)) },
    inputOf,
  );
  if (values.rows.length > 1) form.refuse('rows.1', 'is one too many');
  return form.result(statement && { statement });
};
const values: Values = { title: ' A ', height: '', rows: [] };

describe('a form reader', () => {
  it('reads the inputs into what the schema accepts', () => {
    expect(read(values)).toEqual({ ok: true, statement: { title: 'A', heightM: null } });
  });
  it('says at the input what the schema refuses', () => {
    expect(read({ ...values, title: ' ', height: '10' })).toEqual({
      ok: false,
      errors: { title: 'must not be empty', height: 'must be 9 or less' },
    });
  });
  it('says of a text without value how to write it, and nothing else', () => {
    expect(read({ ...values, height: 'tall' })).toEqual({
      ok: false,
      errors: { height: 'must be a number' },
    });
  });
});

describe('the resolver', () => {
  const resolve = (typed: Values) =>
    formResolver(read)(typed, undefined, { fields: {}, shouldUseNativeValidation: false });
  it('gives the inputs back as they are typed', async () => {
    expect(await resolve(values)).toEqual({ values, errors: {} });
  });
  it('puts sentences where react-hook-form looks for them', async () => {
    expect(await resolve({ ...values, height: 'tall', rows: ['a', 'b'] })).toEqual({
      values: {},
      errors: {
        height: { type: 'model', message: 'Must be a number' },
        rows: [undefined, { type: 'model', message: 'Is one too many' }],
      },
    });
  });
});
