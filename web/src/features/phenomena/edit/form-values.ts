import type {
  Audience,
  Category,
  Geoprivacy,
  Phenomenon,
  PrivateLocation,
  PrivateWitness,
  Shape,
  Witness,
} from '@nest/model';
import { coordinatesText, numberText, optional, tagsText } from '@/ui/form/codecs.ts';
import { durationText } from './duration.ts';
import { offsetText, type TypedTime, writeTime } from './observed-time.ts';

/** The form's values as typed: text for every text field, so that no partial input is lost. */
export interface PhenomenonFormValues extends TypedTime {
  title: string;
  summary: string;
  category: Category;
  shape: Shape;
  duration: string;
  coordinates: string;
  accuracy: string;
  placeName: string;
  geoprivacy: Geoprivacy;
  elevation: string;
  lookAzimuth: string;
  lookElevation: string;
  witnessCount: string;
  witnesses: Witness[];
  /** Separated by commas. */
  tags: string;
  audience: Audience;
}

/** The content of a record's private documents, if they exist. */
export interface Hidden {
  location: Pick<PrivateLocation, 'location' | 'placeName'> | null;
  witness: Pick<PrivateWitness, 'witnesses'> | null;
}
export const NOTHING_HIDDEN: Hidden = { location: null, witness: null };

/** An empty form. `offsetMin` is the reporter's UTC offset. */
export function emptyPhenomenonForm(
  defaults: Pick<PhenomenonFormValues, 'audience' | 'geoprivacy'>,
  offsetMin: number,
): PhenomenonFormValues {
  return {
    title: '',
    summary: '',
    category: 'uap',
    shape: 'unknown',
    precision: 'minute',
    date: '',
    time: '',
    clock: 'local',
    offset: offsetText.encode(offsetMin),
    duration: '',
    coordinates: '',
    accuracy: '',
    placeName: '',
    elevation: '',
    lookAzimuth: '',
    lookElevation: '',
    witnessCount: '',
    witnesses: [],
    tags: '',
    ...defaults,
  };
}

const written = optional(numberText).encode;

/** The form of a stored record. */
export function toPhenomenonForm(phenomenon: Phenomenon, hidden: Hidden): PhenomenonFormValues {
  const { geoprivacy, utcOffsetMin } = phenomenon;
  const secret = geoprivacy === 'open' ? null : hidden.location;
  const place = secret ? secret.location : phenomenon.location;
  const clock = {
    precision: phenomenon.timePrecision,
    clock: utcOffsetMin === null ? 'utc' : 'local',
    offset: optional(offsetText).encode(utcOffsetMin),
  } as const;
  return {
    title: phenomenon.title,
    summary: phenomenon.summary,
    category: phenomenon.category,
    shape: phenomenon.shape,
    ...clock,
    ...writeTime(phenomenon.observedAt.toMillis(), clock),
    duration: optional(durationText).encode(phenomenon.durationS),
    coordinates: optional(coordinatesText).encode(place),
    accuracy: written(place?.accuracyM ?? null),
    placeName: secret?.placeName || phenomenon.placeName,
    geoprivacy,
    elevation: written(phenomenon.elevationM),
    lookAzimuth: written(phenomenon.lookAzimuthDeg),
    lookElevation: written(phenomenon.lookElevationDeg),
    witnessCount: written(phenomenon.witnessCount),
    witnesses: (hidden.witness?.witnesses ?? []).map((witness) => ({ ...witness })),
    tags: tagsText.encode(phenomenon.tags),
    audience: phenomenon.audience,
  };
}
