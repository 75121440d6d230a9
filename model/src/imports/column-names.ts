import type { ImportTarget } from './column-mapping.ts';

/** Column names in use, in lower case with single blanks; the first match wins. */
const NAMES: Record<ImportTarget, readonly string[]> = {
  title: ['title', 'headline', 'subject', 'event', 'event name', 'heading', 'case name'],
  summary: [
    'summary',
    'description',
    'desc',
    'text',
    'comments',
    'comment',
    'narrative',
    'report',
    'details',
    'notes',
    'account',
    'observation',
    'story',
    'full text',
  ],
  category: ['category', 'kind', 'phenomenon type', 'event type'],
  shape: ['shape', 'object shape', 'ufo shape', 'form'],
  dateTime: [
    'datetime',
    'date time',
    'date and time',
    'timestamp',
    'observed at',
    'occurred',
    'occurred at',
    'date occurred',
    'date of sighting',
    'sighting date',
    'date utc',
    'datetime utc',
    'event time',
    'time utc',
    'start',
    'start time',
    'begin',
  ],
  date: ['date', 'day', 'event date', 'sighting day', 'observed on', 'date local', 'occurred on'],
  time: ['time', 'time of day', 'local time', 'hour', 'time local', 'sighting time'],
  durationS: [
    'duration',
    'duration s',
    'duration sec',
    'duration secs',
    'duration seconds',
    'seconds',
    'length of encounter seconds',
  ],
  durationMin: ['duration min', 'duration mins', 'duration minutes', 'minutes', 'length min'],
  latitude: [
    'latitude',
    'lat',
    'y',
    'lat deg',
    'latitude deg',
    'decimal latitude',
    'gps lat',
    'city latitude',
  ],
  longitude: [
    'longitude',
    'lon',
    'long',
    'lng',
    'x',
    'lon deg',
    'longitude deg',
    'decimal longitude',
    'gps lon',
    'gps lng',
    'city longitude',
  ],
  accuracyM: [
    'accuracy',
    'accuracy m',
    'uncertainty',
    'uncertainty m',
    'coordinate uncertainty in meters',
    'radius m',
    'positional accuracy',
  ],
  elevationM: [
    'elevation',
    'elevation m',
    'altitude',
    'altitude m',
    'alt',
    'elev',
    'elev m',
    'height asl',
  ],
  placeName: [
    'place',
    'place name',
    'location',
    'city',
    'town',
    'locality',
    'address',
    'county',
    'region',
    'state',
    'province',
    'country',
    'where',
    'place guess',
  ],
  lookAzimuthDeg: [
    'azimuth',
    'azimuth deg',
    'direction',
    'bearing',
    'heading deg',
    'direction of look',
    'look azimuth deg',
  ],
  lookElevationDeg: [
    'elevation angle',
    'elevation deg',
    'angle of look',
    'angle',
    'look elevation deg',
  ],
  witnessCount: [
    'witnesses',
    'witness count',
    'number of witnesses',
    'observers',
    'num witnesses',
    'no of observers',
    'witness number',
  ],
  tags: ['tags', 'tag', 'keywords', 'labels'],
};

const BY_NAME = new Map(
  (Object.keys(NAMES) as ImportTarget[]).flatMap((target) =>
    NAMES[target].map((name): [string, ImportTarget] => [name, target]),
  ),
);

/**
 * The target of a column from its name alone: `durationMin` for duration_min, "Duration (min)", …
 */
export function columnTarget(header: string): ImportTarget | null {
  const exact = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const last = header.includes('.') ? header.slice(header.lastIndexOf('.') + 1) : '';
  return BY_NAME.get(exact) ?? (last ? columnTarget(last) : null);
}
