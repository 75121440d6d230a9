import { z } from 'zod';
import { geohashOf } from '../geo.ts';
import { searchTokens } from '../search-tokens.ts';
import { compareTimestamps } from '../timestamp.ts';
import { type Shoot, shootContentFields } from './shoot.ts';

const { geohash: _geohash, searchTokens: _searchTokens, ...statedFields } = shootContentFields;

/** What a person enters for a shoot: nothing that can be derived. */
export const shootInputSchema = z.strictObject(statedFields).superRefine((value, context) => {
  if (value.endedAt && compareTimestamps(value.endedAt, value.startedAt) < 0) {
    context.addIssue({
      code: 'custom',
      path: ['endedAt'],
      message: 'must not be before the start',
    });
  }
});
export type ShootInput = z.infer<typeof shootInputSchema>;

export type ShootContent = Pick<Shoot, keyof typeof shootContentFields>;

/** The content of a shoot's document, including the fields derived from the input. */
export function shootContent(input: ShootInput): ShootContent {
  return {
    ...input,
    geohash: input.location && geohashOf(input.location),
    searchTokens: searchTokens({ texts: [input.title, input.operatorName, input.device] }),
  };
}

/** The input of a stored shoot. */
export function shootInputOf(shoot: Shoot): ShootInput {
  const names = Object.keys(statedFields) as (keyof ShootInput)[];
  return Object.fromEntries(names.map((name) => [name, shoot[name]])) as ShootInput;
}
