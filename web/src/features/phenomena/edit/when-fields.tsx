import { PHENOMENON_LABELS, TIME_PRECISION_LABELS } from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { useFormContext, useWatch } from 'react-hook-form';
import { toOptions } from '@/lib/format/options.ts';
import { formatLocal, formatUtc } from '@/lib/format/time.ts';
import { SelectField, TextField } from '@/ui/form/form-fields.tsx';
import type { PhenomenonFormValues } from './form-values.ts';
import {
  DATE_EXAMPLES,
  hasTimeOfDay,
  instantOf,
  parseOffset,
  TIME_EXAMPLES,
  writeTime,
} from './observed-time.ts';

/** Date, time of day, time zone, and how exactly they are known. */
export function WhenFields() {
  const { getValues, setValue } = useFormContext<PhenomenonFormValues>();
  const [precision, clock] = useWatch<PhenomenonFormValues, ['precision', 'clock']>({
    name: ['precision', 'clock'],
  });
  const timed = hasTimeOfDay(precision);

  /** The same instant, written for another time zone. */
  const rewrite = (next: string) => {
    const values = getValues();
    const ms = instantOf(values);
    const target = { ...values, clock: next === 'utc' ? 'utc' : 'local' } as const;
    if (ms === null || (target.clock === 'local' && parseOffset(values.offset) === null)) return;
    const { date, time } = writeTime(ms, target);
    setValue('date', date);
    setValue('time', time);
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <SelectField<PhenomenonFormValues>
        name="precision"
        label={PHENOMENON_LABELS.timePrecision}
        options={toOptions(TIME_PRECISION_LABELS)}
      />
      <TextField<PhenomenonFormValues>
        name="date"
        label="Date"
        required
        placeholder={DATE_EXAMPLES[precision]}
        inputMode="numeric"
        hint={`As ${DATE_EXAMPLES[precision]}`}
      />
      {timed && (
        <>
          <TextField<PhenomenonFormValues>
            name="time"
            label="Time of day"
            required
            placeholder={TIME_EXAMPLES[precision]}
            hint={`24 hours, as ${TIME_EXAMPLES[precision]}`}
          />
          <SelectField<PhenomenonFormValues>
            name="clock"
            label="Time zone"
            onChosen={rewrite}
            options={[
              { value: 'local', label: 'Local time there' },
              { value: 'utc', label: 'UTC' },
            ]}
          />
        </>
      )}
      <TextField<PhenomenonFormValues>
        name="offset"
        label={PHENOMENON_LABELS.utcOffsetMin}
        required={timed && clock === 'local'}
        placeholder="+01:00"
        hint="As +01:00; empty if unknown"
      />
      <TextField<PhenomenonFormValues>
        name="duration"
        label={PHENOMENON_LABELS.durationS}
        placeholder="2 min 30 s"
        hint="As 95, 2 min 30 s or 1:30"
      />
      <SameTime />
    </div>
  );
}

/** The typed time in the other time zone: makes a wrong offset visible. */
function SameTime() {
  const values = useWatch<PhenomenonFormValues>() as PhenomenonFormValues;
  const ms = instantOf(values);
  if (ms === null || !hasTimeOfDay(values.precision)) return null;
  const time = Timestamp.fromMillis(ms);
  const offset = parseOffset(values.offset);
  const other =
    values.clock === 'local'
      ? formatUtc(time, values.precision)
      : offset !== null && `${formatLocal(time, values.precision, offset)} there`;
  if (!other) return null;
  return <p className="tabular self-end pb-2 text-xs text-ink-2 sm:col-span-2">That is {other}.</p>;
}
