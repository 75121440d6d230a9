import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form';
import type { z } from 'zod';
import type { StringCodec } from './codecs.ts';

/** What is wrong, by the name of the input. */
type FormErrors = Record<string, string>;
/** What a form states, or what is wrong with its inputs. */
export type FormReading<Statement extends object> =
  | ({ ok: true } & Statement)
  | { ok: false; errors: FormErrors };

type TextOf<Values> = { [K in keyof Values & string]: Values[K] extends string ? K : never };
type TextName<Values> = TextOf<Values>[keyof Values & string];

/** Reads a form into what the model's schemas accept, and collects what is wrong by input. */
export function createFormReader<Values extends object>(values: Values) {
  const errors: FormErrors = {};
  /** Says what is wrong with an input, unless something was said already. */
  const refuse = (name: string, message: string): void => {
    errors[name] ??= message;
  };
  return {
    refuse,
    /** The value of an input; undefined, and refused, if its text has none. */
    read<Value>(name: TextName<Values>, codec: StringCodec<Value>): Value | undefined {
      const value = codec.decode(String(values[name]));
      if (value === undefined) refuse(name, codec.problem);
      return value;
    },
    /**
     * Judges a statement by its schema.
     *
     * @param nameOf the input where a field is typed, by the field's path
     */
    check<Output>(
      schema: z.ZodType<Output>,
      statement: unknown,
      nameOf: (path: readonly PropertyKey[]) => string,
    ): Output | undefined {
      const parsed = schema.safeParse(statement);
      for (const { path, message } of parsed.error?.issues ?? []) refuse(nameOf(path), message);
      return parsed.data;
    },
    /** What the form states, unless something was refused. */
    result<Statement extends object>(statement: Statement | undefined): FormReading<Statement> {
      return statement && Object.keys(errors).length === 0
        ? { ok: true, ...statement }
        : { ok: false, errors };
    },
  };
}

/** Finds inputs by a table of the fields that have another name than their input. */
export const namedBy =
  (names: Readonly<Record<string, string>>) =>
  (path: readonly PropertyKey[]): string =>
    names[path.join('.')] ?? names[String(path[0])] ?? String(path[0]);

const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);

/** Judges a form as its reader does, for react-hook-form. */
export function formResolver<Values extends FieldValues>(
  read: (values: Values) => FormReading<object>,
): Resolver<Values> {
  return (values) => {
    const reading = read(values);
    if (reading.ok) return { values, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const [name, message] of Object.entries(reading.errors)) {
      set(errors, name, { type: 'model', message: sentence(message) });
    }
    return { values: {}, errors };
  };
}
