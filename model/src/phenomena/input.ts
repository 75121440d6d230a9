import { z } from 'zod';
import { nullFields } from '../fields.ts';
import { type GeoPoint, geohashOf, geoPointSchema, obscuredLocation } from '../geo.ts';
import { searchTokens } from '../search-tokens.ts';
import { type Phenomenon, phenomenonContentFields, phenomenonSchema } from './phenomenon.ts';
import type { PrivateLocation } from './private.ts';

const {
  location: _public,
  geohash: _geohash,
  searchTokens: _searchTokens,
  ...statedFields
} = phenomenonContentFields;

/** What a person enters for a phenomenon: the exact location, and nothing that can be derived. */
export const phenomenonInputSchema = z
  .strictObject({ ...statedFields, exactLocation: geoPointSchema.nullable() })
  .superRefine((value, context) => {
    if (value.geoprivacy === 'obscured' && value.exactLocation === null) {
      context.addIssue({
        code: 'custom',
        path: ['exactLocation'],
        message: 'an obscured record needs a place',
      });
    }
  });
export type PhenomenonInput = z.infer<typeof phenomenonInputSchema>;

/** What a statement begins with: nothing is known. */
export const UNKNOWN_PHENOMENON = nullFields(phenomenonInputSchema);

/** What a new record begins with, before its content: nobody has screened it. */
export const NEW_PHENOMENON = {
  ...nullFields(phenomenonSchema),
  status: 'reported',
  version: 1,
} as const;

export type PhenomenonContent = Pick<Phenomenon, keyof typeof phenomenonContentFields>;

/**
 * Splits input into public and private parts. This is the only place where an exact location
 * becomes a public one. Forms, imports, seed and apps use it or do the same.
 *
 * @param id the document's id, which determines an obscured location
 */
export function phenomenonContent(
  id: string,
  input: PhenomenonInput,
): {
  content: PhenomenonContent;
  privateLocation: Pick<PrivateLocation, 'location' | 'placeName'> | null;
} {
  const { exactLocation, ...stated } = input;
  const placeName = input.geoprivacy === 'private' ? '' : input.placeName;
  const location = publicLocation(id, input.geoprivacy, exactLocation);
  return {
    content: {
      ...stated,
      placeName,
      location,
      geohash: location && geohashOf(location),
      searchTokens: searchTokens({ texts: [input.title, placeName], tags: input.tags }),
    },
    privateLocation:
      input.geoprivacy === 'open' || (exactLocation === null && input.placeName === '')
        ? null
        : { location: exactLocation, placeName: input.placeName },
  };
}

function publicLocation(
  id: string,
  geoprivacy: PhenomenonInput['geoprivacy'],
  exact: GeoPoint | null,
): GeoPoint | null {
  if (exact === null || geoprivacy === 'private') return null;
  return geoprivacy === 'open' ? exact : obscuredLocation(exact, id);
}
