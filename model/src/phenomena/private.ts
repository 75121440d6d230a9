import { z } from 'zod';
import { text } from '../fields.ts';
import { geoPointSchema } from '../geo.ts';
import { jobFields, stampFields } from '../metadata.ts';
import { phenomenonPath } from './vocabulary.ts';

export const privateLocationPath = (phenomenonId: string) =>
  `${phenomenonPath(phenomenonId)}/private/location`;
export const privateWitnessPath = (phenomenonId: string) =>
  `${phenomenonPath(phenomenonId)}/private/witness`;

/** The exact location of an obscured or private phenomenon; `phenomena/{id}/private/location`. */
export const privateLocationSchema = z.strictObject({
  location: geoPointSchema.nullable(),
  placeName: text(0, 200),
  ...stampFields,
  ...jobFields,
});
export type PrivateLocation = z.infer<typeof privateLocationSchema>;

export const MAX_WITNESSES = 10;
const witnessSchema = z.strictObject(
  { name: text(0, 120), contact: text(0, 254), statement: text(0, 5_000) },
  'must be a witness with name, contact and statement',
);
export type Witness = z.infer<typeof witnessSchema>;

/** Who saw it and how to reach them; `phenomena/{id}/private/witness`. */
export const privateWitnessSchema = z.strictObject({
  witnesses: z
    .array(witnessSchema, 'must be a list')
    .max(MAX_WITNESSES, `must have at most ${MAX_WITNESSES} witnesses`),
  ...stampFields,
});
export type PrivateWitness = z.infer<typeof privateWitnessSchema>;
