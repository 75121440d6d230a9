import type { ReactNode } from 'react';
import {
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  useController,
  useFormContext,
} from 'react-hook-form';
import { Field } from '../field.tsx';
import { Input, Textarea } from '../input.tsx';
import { Select, type SelectOption } from '../select.tsx';

/** What is wrong with an input, or undefined. */
export function errorMessage<Values extends FieldValues>(
  errors: FieldErrors<Values>,
  name: Path<Values>,
): string | undefined {
  const error = get(errors, name) as { message?: unknown } | undefined;
  return typeof error?.message === 'string' ? error.message : undefined;
}

interface FieldProps<Values extends FieldValues> {
  name: Path<Values>;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  className?: string;
}

interface TextFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  multiline?: boolean;
  placeholder?: string;
  inputMode?: 'text' | 'decimal' | 'numeric';
  disabled?: boolean;
  maxLength?: number;
}

/** A text field with its hint and its error. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { name, label, hint, required, className, multiline, ...input } = props;
  const { register, formState } = useFormContext<Values>();
  const error = errorMessage(formState.errors, name);
  return (
    <Field label={label} hint={hint} error={error} required={required} className={className}>
      {(control) =>
        multiline ? (
          <Textarea {...control} {...input} {...register(name)} />
        ) : (
          <Input {...control} {...input} {...register(name)} autoComplete="off" />
        )
      }
    </Field>
  );
}

interface SelectFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  options: readonly SelectOption[];
  onChosen?: (value: string) => void;
}

/** A field that is chosen. */
export function SelectField<Values extends FieldValues>(props: SelectFieldProps<Values>) {
  const { name, options, onChosen, ...field } = props;
  const { field: control, fieldState } = useController<Values>({ name });
  return (
    <Field {...field} error={fieldState.error?.message}>
      {(attributes) => (
        <Select
          {...attributes}
          ref={control.ref}
          value={String(control.value)}
          onValueChange={(value) => {
            onChosen?.(value);
            control.onChange(value as PathValue<Values, Path<Values>>);
          }}
          options={options}
        />
      )}
    </Field>
  );
}
