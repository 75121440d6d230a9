import {
  AUDIENCE_LABELS,
  CATEGORY_LABELS,
  GEOPRIVACY_LABELS,
  PHENOMENON_LABELS,
  PRIVATE_LABELS,
  SHAPE_LABELS,
} from '@nest/model';
import { tagsText } from '@/ui/form/codecs.ts';
import { type FormDefinition, singleField } from '@/ui/form/form.ts';
import type { PhenomenonFormValues } from './form-values.ts';
import { hasTimeOfDay, instantOf } from './observed-time.ts';

const single = singleField<PhenomenonFormValues>;
const readTags = ({ tags }: PhenomenonFormValues) => tagsText.decode(tags) ?? [];

/** The form of a phenomenon: its inputs in the order of the screen. */
export const PHENOMENON_FORM: FormDefinition<PhenomenonFormValues> = {
  noun: 'phenomenon',
  groups: [
    single('title', PHENOMENON_LABELS.title),
    single('summary', PHENOMENON_LABELS.summary),
    {
      ...single('category', PHENOMENON_LABELS.category),
      describe: ({ category }) => CATEGORY_LABELS[category],
    },
    { ...single('shape', PHENOMENON_LABELS.shape), describe: ({ shape }) => SHAPE_LABELS[shape] },
    {
      name: 'observed',
      label: PHENOMENON_LABELS.observedAt,
      fields: ['date', 'time', 'clock', 'offset', 'precision'],
      describe: (values) => {
        const { date, time, clock, offset, precision } = values;
        if (!hasTimeOfDay(precision)) return date;
        return `${date} ${time} ${clock === 'utc' ? 'UTC' : offset}`;
      },
      isSame: (a, b) =>
        a.precision === b.precision &&
        a.offset === b.offset &&
        (instantOf(a) ?? a.date + a.time) === (instantOf(b) ?? b.date + b.time),
    },
    single('duration', PHENOMENON_LABELS.durationS),
    {
      name: 'place',
      label: 'Place',
      fields: ['coordinates', 'accuracy', 'placeName', 'geoprivacy'],
      describe: ({ coordinates, accuracy, placeName, geoprivacy }) =>
        [placeName, coordinates, accuracy && `± ${accuracy} m`, GEOPRIVACY_LABELS[geoprivacy]]
          .filter(Boolean)
          .join(' · '),
    },
    single('elevation', PHENOMENON_LABELS.elevationM, ' m'),
    single('lookAzimuth', PHENOMENON_LABELS.lookAzimuthDeg, '°'),
    single('lookElevation', PHENOMENON_LABELS.lookElevationDeg, '°'),
    single('witnessCount', PHENOMENON_LABELS.witnessCount),
    {
      ...single('witnesses', PRIVATE_LABELS.witnesses),
      describe: ({ witnesses }) => witnesses.map(({ name }) => name || 'Unnamed').join(', '),
    },
    {
      ...single('tags', PHENOMENON_LABELS.tags),
      describe: (values) => readTags(values).join(', '),
      isSame: (a, b) => readTags(a).join() === readTags(b).join(),
    },
    {
      ...single('audience', PHENOMENON_LABELS.audience),
      describe: ({ audience }) => AUDIENCE_LABELS[audience],
    },
  ],
  labels: {
    title: PHENOMENON_LABELS.title,
    summary: PHENOMENON_LABELS.summary,
    date: 'Date',
    time: 'Time of day',
    offset: PHENOMENON_LABELS.utcOffsetMin,
    duration: PHENOMENON_LABELS.durationS,
    placeName: PHENOMENON_LABELS.placeName,
    coordinates: PHENOMENON_LABELS.location,
    accuracy: 'Accuracy (m)',
    elevation: PHENOMENON_LABELS.elevationM,
    lookAzimuth: PHENOMENON_LABELS.lookAzimuthDeg,
    lookElevation: PHENOMENON_LABELS.lookElevationDeg,
    witnessCount: PHENOMENON_LABELS.witnessCount,
    witnesses: PRIVATE_LABELS.witnesses,
    tags: PHENOMENON_LABELS.tags,
  },
};
