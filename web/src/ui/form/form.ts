import type { FieldValues, Path } from 'react-hook-form';

/** Inputs that are judged and chosen together, since one says little without the others. */
export interface FieldGroup<Values> {
  name: string;
  label: string;
  fields: readonly (keyof Values & string)[];
  /** The group's values, in one line. */
  describe(values: Values): string;
  /** Whether two forms mean the same; by default, whether their texts are equal. */
  isSame?(a: Values, b: Values): boolean;
}

/** What all forms of one kind of record share. */
export interface FormDefinition<Values extends FieldValues> {
  /** What the record is called within a sentence. */
  noun: string;
  /** Every input of the form once, in the order of the screen. */
  groups: readonly FieldGroup<Values>[];
  /** The inputs that can be wrong, in the order of the screen, as the summary of errors names them. */
  labels: Partial<Record<Path<Values>, string>>;
}

/** A group of one input that says what is typed. */
export function singleField<Values>(
  field: keyof Values & string,
  label: string,
  unit = '',
): FieldGroup<Values> {
  return {
    name: field,
    label,
    fields: [field],
    describe: (values) => {
      const value = values[field] ?? '';
      return value === '' ? '' : `${String(value)}${unit}`;
    },
  };
}
