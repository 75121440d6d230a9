import { type Shoot, type ShootInput, shootInputSchema, type TimestampLike } from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { numberText, optional, trimmedText } from '@/ui/form/codecs.ts';
import { createFormReader, type FormReading, namedBy } from '@/ui/form/form-reader.ts';
import { type ShootFormValues, utcTimeText } from './form-values.ts';

/** The form field of each model field. */
const inputOf = namedBy({
  location: 'latitude',
  'location.latitude': 'latitude',
  'location.longitude': 'longitude',
  'location.accuracyM': 'accuracyM',
});

/**
 * Reads the form. An unchanged time stays the stored one, to the nanosecond.
 *
 * @param timestamp creates the SDK's timestamp from ms since 1970
 */
export function readShootForm(
  values: ShootFormValues,
  stored: Shoot | null,
  timestamp: (ms: number) => TimestampLike = (ms) => Timestamp.fromMillis(ms),
): FormReading<{ input: ShootInput }> {
  const form = createFormReader(values);
  const time = (field: 'startedAt' | 'endedAt') => {
    const before = stored?.[field] ?? null;
    if (before && utcTimeText.encode(before.toMillis()) === values[field]) return before;
    const ms = form.read(field, optional(utcTimeText)) ?? null;
    return ms === null ? null : timestamp(ms);
  };
  const latitude = form.read('latitude', optional(numberText)) ?? null;
  const longitude = form.read('longitude', optional(numberText)) ?? null;
  const accuracyM = form.read('accuracyM', optional(numberText)) ?? null;
  if (latitude === null && longitude !== null) form.refuse('latitude', 'is missing');
  if (latitude !== null && longitude === null) form.refuse('longitude', 'is missing');
  const startedAt = time('startedAt');
  if (!startedAt) form.refuse('startedAt', 'must not be empty');
  const { latitude: _latitude, longitude: _longitude, accuracyM: _accuracy, ...plain } = values;
  const input = form.check(
    shootInputSchema,
    {
      ...plain,
      title: form.read('title', trimmedText),
      operatorName: form.read('operatorName', trimmedText),
      startedAt,
      endedAt: time('endedAt'),
      location: latitude !== null && longitude !== null ? { latitude, longitude, accuracyM } : null,
      sidecarRef: stored?.sidecarRef ?? null,
    },
    inputOf,
  );
  return form.result(input && { input });
}
