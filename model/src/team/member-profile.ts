import { z } from 'zod';
import { text } from '../fields.ts';

/** A URL of ASCII characters; https only, so that the console can show it and it leaks nothing. */
const photoUrlSchema = z
  .string('must be an address')
  .regex(
    /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?([/?#][!-~]*)?$/,
    'must be an https address',
  )
  .max(2_000, 'must have at most 2000 characters');

/** The fields that members change themselves. */
export const memberProfileFields = {
  displayName: text(1, 80),
  photoUrl: photoUrlSchema.nullable(),
};
export const memberProfileSchema = z.strictObject(memberProfileFields);
export type MemberProfile = z.infer<typeof memberProfileSchema>;
