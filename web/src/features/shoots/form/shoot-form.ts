import { AUDIENCE_LABELS, type GeoPoint, SHOOT_LABELS } from '@nest/model';
import { toOptions } from '@/lib/format/options.ts';
import { formatPoint } from '@/lib/format/place.ts';
import { type FormDefinition, singleField } from '@/ui/form/form.ts';
import type { ShootFormValues } from './form-values.ts';
import { pathWords } from './path-field.tsx';

export const AUDIENCE_OPTIONS = toOptions(AUDIENCE_LABELS);

const single = singleField<ShootFormValues>;

/** The place that is typed, or null while it is none. */
export function pointOf(values: Pick<ShootFormValues, 'latitude' | 'longitude' | 'accuracyM'>) {
  const [latitude = Number.NaN, longitude = Number.NaN, accuracy = Number.NaN] = [
    values.latitude,
    values.longitude,
    values.accuracyM,
  ].map(Number.parseFloat);
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const point: GeoPoint = { latitude, longitude, accuracyM: accuracy >= 0 ? accuracy : null };
  return isPlace ? point : null;
}

/** The form of a shoot: its inputs in the order of the screen. */
export const SHOOT_FORM: FormDefinition<ShootFormValues> = {
  noun: 'shoot',
  groups: [
    single('title', SHOOT_LABELS.title),
    {
      name: 'operator',
      label: SHOOT_LABELS.operatorName,
      fields: ['operatorName', 'operatorUid'],
      describe: ({ operatorName }) => operatorName,
      isSame: (a, b) => a.operatorName === b.operatorName,
    },
    single('device', SHOOT_LABELS.device),
    single('startedAt', SHOOT_LABELS.startedAt, ' UTC'),
    single('endedAt', SHOOT_LABELS.endedAt, ' UTC'),
    single('phenomenonId', SHOOT_LABELS.phenomenonId),
    {
      ...single('audience', SHOOT_LABELS.audience),
      describe: ({ audience }) => AUDIENCE_LABELS[audience],
    },
    {
      name: 'place',
      label: SHOOT_LABELS.location,
      fields: ['latitude', 'longitude', 'accuracyM'],
      describe: (values) => {
        const point = pointOf(values);
        return point ? formatPoint(point) : '';
      },
    },
    {
      name: 'path',
      label: SHOOT_LABELS.path,
      fields: ['path', 'orientation'],
      describe: ({ path }) => pathWords(path),
    },
    single('conditions', SHOOT_LABELS.conditions),
    single('notes', SHOOT_LABELS.notes),
  ],
  labels: {
    title: SHOOT_LABELS.title,
    operatorName: SHOOT_LABELS.operatorName,
    device: SHOOT_LABELS.device,
    startedAt: SHOOT_LABELS.startedAt,
    endedAt: SHOOT_LABELS.endedAt,
    phenomenonId: SHOOT_LABELS.phenomenonId,
    audience: SHOOT_LABELS.audience,
    latitude: 'Latitude',
    longitude: 'Longitude',
    accuracyM: 'Accuracy (m)',
    path: SHOOT_LABELS.path,
    orientation: SHOOT_LABELS.path,
    conditions: SHOOT_LABELS.conditions,
    notes: SHOOT_LABELS.notes,
  },
};
