import { z } from 'zod';
import { text } from '../fields.ts';

/**
 * Where pictures of people may come from: Google, GitHub, LinkedIn and Gravatar. Everybody who sees
 * a member requests the picture, so a server of a member's own could follow them. The console's
 * Content-Security-Policy has the same hosts.
 */
export const PHOTO_HOSTS = [
  'lh3.googleusercontent.com',
  'avatars.githubusercontent.com',
  'media.licdn.com',
  'www.gravatar.com',
] as const;

const PHOTO_URL = new RegExp(`^https://(${PHOTO_HOSTS.join('|').replaceAll('.', '[.]')})/[!-~]*$`);

const photoUrlSchema = z
  .string('must be an address')
  .regex(
    PHOTO_URL,
    'must be the https address of a picture at Google, GitHub, LinkedIn or Gravatar',
  )
  .max(2_000, 'must have at most 2000 characters');

/** The fields that members change themselves. */
export const memberProfileFields = {
  displayName: text(1, 80),
  photoUrl: photoUrlSchema.nullable(),
};
export const memberProfileSchema = z.strictObject(memberProfileFields);
export type MemberProfile = z.infer<typeof memberProfileSchema>;
