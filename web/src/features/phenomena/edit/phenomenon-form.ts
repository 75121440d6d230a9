import { formatWord } from '@/lib/format/number.ts';
import { tagsText } from '@/ui/form/codecs.ts';
import { type FormDefinition, singleField } from '@/ui/form/form.ts';
import { AUDIENCE_OPTIONS, GEOPRIVACY_WORDS } from '../list/labels.ts';
import type { PhenomenonFormValues } from './form-values.ts';
import { hasTimeOfDay, instantOf } from './observed-time.ts';

const single = singleField<PhenomenonFormValues>;
const readTags = ({ tags }: PhenomenonFormValues) => tagsText.decode(tags) ?? [];

/** The form of a phenomenon: its inputs in the order of the screen. */
export const PHENOMENON_FORM: FormDefinition<PhenomenonFormValues> = {
  noun: 'phenomenon',
  groups: [
    single('title', 'Title'),
    single('summary', 'Description'),
    { ...single('category', 'Category'), describe: ({ category }) => formatWord(category) },
    { ...single('shape', 'Shape'), describe: ({ shape }) => formatWord(shape) },
    {
      name: 'observed',
      label: 'Time observed',
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
    single('duration', 'Duration'),
    {
      name: 'place',
      label: 'Place',
      fields: ['coordinates', 'accuracy', 'placeName', 'geoprivacy'],
      describe: ({ coordinates, accuracy, placeName, geoprivacy }) =>
        [placeName, coordinates, accuracy && `± ${accuracy} m`, GEOPRIVACY_WORDS[geoprivacy]]
          .filter(Boolean)
          .join(' · '),
    },
    single('elevation', 'Elevation', ' m'),
    single('lookAzimuth', 'Azimuth (deg)', '°'),
    single('lookElevation', 'Elevation (deg)', '°'),
    single('witnessCount', 'Number of witnesses'),
    {
      ...single('witnesses', 'Witnesses'),
      describe: ({ witnesses }) => witnesses.map(({ name }) => name || 'Unnamed').join(', '),
    },
    {
      ...single('tags', 'Tags'),
      describe: (values) => readTags(values).join(', '),
      isSame: (a, b) => readTags(a).join() === readTags(b).join(),
    },
    {
      ...single('audience', 'Who may read it'),
      describe: ({ audience }) =>
        AUDIENCE_OPTIONS.find(({ value }) => value === audience)?.label ?? audience,
    },
  ],
  labels: {
    title: 'Title',
    summary: 'Description',
    date: 'Date',
    time: 'Time of day',
    offset: 'UTC offset',
    duration: 'Duration',
    placeName: 'Name of the place',
    coordinates: 'Coordinates',
    accuracy: 'Accuracy (m)',
    elevation: 'Ground elevation',
    lookAzimuth: 'Azimuth (deg)',
    lookElevation: 'Elevation (deg)',
    witnessCount: 'Number of witnesses',
    witnesses: 'Witnesses',
    tags: 'Tags',
  },
};
