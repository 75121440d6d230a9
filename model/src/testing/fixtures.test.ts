import { expect, it } from 'vitest';
import { commentSchema } from '../phenomena/comment.ts';
import { phenomenonInputSchema } from '../phenomena/input.ts';
import { phenomenonSchema } from '../phenomena/phenomenon.ts';
import { privateLocationSchema, privateWitnessSchema } from '../phenomena/private.ts';
import { settingsSchema } from '../settings/settings.ts';
import { shootSchema } from '../shoots/shoot.ts';
import { memberSchema } from '../team/member.ts';
import * as fixtures from './index.ts';

it.each([
  ['phenomenonInput', phenomenonInputSchema, fixtures.phenomenonInputFixture],
  ['phenomenon', phenomenonSchema, fixtures.phenomenonFixture],
  ['comment', commentSchema, fixtures.commentFixture],
  ['privateLocation', privateLocationSchema, fixtures.privateLocationFixture],
  ['privateWitness', privateWitnessSchema, fixtures.privateWitnessFixture],
  ['shoot', shootSchema, fixtures.shootFixture],
  ['member', memberSchema, fixtures.memberFixture],
  ['settings', settingsSchema, fixtures.settingsFixture],
])('the fixture of %s is valid', (_name, schema, fixture) => {
  expect(schema.safeParse(fixture()).error?.issues ?? []).toEqual([]);
});
