import type { ReactNode } from 'react';
import { type Path, useController, useFormContext } from 'react-hook-form';
import { Field } from '@/ui/field.tsx';
import { Input, Textarea } from '@/ui/input.tsx';
import { Select, type SelectOption } from '@/ui/select.tsx';
import type { FormValues } from './form-values.ts';
import { messageOf } from './message-of.ts';

interface FieldProps {
  name: Path<FormValues>;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  className?: string;
}

interface TextFieldProps extends FieldProps {
  multiline?: boolean;
  placeholder?: string;
  inputMode?: 'text' | 'decimal' | 'numeric';
  disabled?: boolean;
  maxLength?: number;
}

/** A field that is typed, with its hint and its error. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, required, className, multiline, ...input } = props;
  const { register, formState } = useFormContext<FormValues>();
  const error = messageOf(formState.errors, name);
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

interface SelectFieldProps extends FieldProps {
  options: readonly SelectOption[];
  onChosen?: (value: string) => void;
}

/** A field that is chosen. */
export function SelectField({ name, options, onChosen, ...field }: SelectFieldProps) {
  const { field: control, fieldState } = useController<FormValues>({ name });
  return (
    <Field {...field} error={fieldState.error?.message}>
      {(attributes) => (
        <Select
          {...attributes}
          ref={control.ref}
          value={String(control.value)}
          onValueChange={(value) => {
            onChosen?.(value);
            control.onChange(value);
          }}
          options={options}
        />
      )}
    </Field>
  );
}
