import type { GeoPoint } from '@nest/model';
import { formatPoint } from '@/lib/format/place.ts';
import { type FormDefinition, singleField } from '@/ui/form/form.ts';
import type { ShootFormValues } from './form-values.ts';
import { pathWords } from './path-field.tsx';

export const AUDIENCE_OPTIONS = [
  { value: 'team', label: 'Team only' },
  { value: 'members', label: 'All members' },
];

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
    single('title', 'Title'),
    {
      name: 'operator',
      label: 'Operator',
      fields: ['operatorName', 'operatorUid'],
      describe: ({ operatorName }) => operatorName,
      isSame: (a, b) => a.operatorName === b.operatorName,
    },
    single('device', 'Camera or phone'),
    single('startedAt', 'Start', ' UTC'),
    single('endedAt', 'End', ' UTC'),
    single('phenomenonId', 'Phenomenon'),
    {
      ...single('audience', 'Who may see it'),
      describe: ({ audience }) =>
        AUDIENCE_OPTIONS.find(({ value }) => value === audience)?.label ?? audience,
    },
    {
      name: 'place',
      label: 'Place',
      fields: ['latitude', 'longitude', 'accuracyM'],
      describe: (values) => {
        const point = pointOf(values);
        return point ? formatPoint(point) : '';
      },
    },
    {
      name: 'path',
      label: 'Path',
      fields: ['path', 'orientation'],
      describe: ({ path }) => pathWords(path),
    },
    single('conditions', 'Conditions'),
    single('notes', 'Notes'),
  ],
  labels: {
    title: 'Title',
    operatorName: 'Operator',
    device: 'Camera or phone',
    startedAt: 'Start',
    endedAt: 'End',
    phenomenonId: 'Phenomenon',
    audience: 'Who may see it',
    latitude: 'Latitude',
    longitude: 'Longitude',
    accuracyM: 'Accuracy in metres',
    path: 'Path',
    orientation: 'Path',
    conditions: 'Conditions',
    notes: 'Notes',
  },
};
