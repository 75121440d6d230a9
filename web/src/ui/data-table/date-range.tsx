import { useState } from 'react';
import { isDay } from '@/lib/format/day.ts';
import { Field } from '../field.tsx';
import { Input } from '../input.tsx';

interface DateRangeProps {
  /** Label of the first day: "Observed from". */
  label: string;
  from: string | undefined;
  to: string | undefined;
  onRange(range: { from?: string | undefined; to?: string | undefined }): void;
}

/** First and last day, in UTC; applied once a day is complete. */
export function DateRange({ label, from, to, onRange }: DateRangeProps) {
  return (
    <div className="grid grid-cols-2 gap-2">
      <DayField label={label} value={from} onDay={(day) => onRange({ from: day })} />
      <DayField label="to (UTC)" value={to} onDay={(day) => onRange({ to: day })} />
      {from !== undefined && to !== undefined && from > to && (
        <p role="alert" className="col-span-2 text-xs text-danger">
          The range ends before it begins: swap the two days.
        </p>
      )}
    </div>
  );
}

interface DayFieldProps {
  label: string;
  value: string | undefined;
  onDay(day: string | undefined): void;
}

function DayField({ label, value, onDay }: DayFieldProps) {
  const [text, setText] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (value !== undefined || isDay(text)) setText(value ?? '');
  }
  const isWrong = text.length >= 10 && !isDay(text);
  return (
    <Field label={label} error={isWrong ? 'No such day' : undefined}>
      {(control) => (
        <Input
          {...control}
          value={text}
          inputMode="numeric"
          placeholder="1974-03-02"
          maxLength={10}
          onChange={(event) => {
            const next = event.target.value.trim();
            setText(next);
            if (next === '') onDay(undefined);
            else if (isDay(next)) onDay(next);
          }}
        />
      )}
    </Field>
  );
}
