import {
  commentSchema,
  memberProfileSchema,
  notificationPreferencesSchema,
  phenomenonSchema,
  privateLocationSchema,
  privateWitnessSchema,
  settingsSchema,
  shootSchema,
} from '@nest/model';
import { memberFixture } from '@nest/model/testing';
import type fc from 'fast-check';
import { Timestamp } from 'firebase/firestore';
import type { z } from 'zod';
import type { Fields } from '../support/operations.ts';
import { phenomenon } from '../support/records.ts';
import * as documents from './documents.ts';

/** How one collection's documents are compared. */
export interface Spec {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly good: fc.Arbitrary<Fields>;
  readonly path: (index: number) => string;
  /** Whether the rules accept a valid document as a new one; others are checked as an update. */
  readonly mayBegin: (document: Fields) => boolean;
  /** Other documents that must exist, by path. */
  readonly around?: (index: number) => Record<string, Fields>;
  /** The writer; default: the admin. */
  readonly writer?: (index: number) => string;
  /** The stored record that the document is part of. */
  readonly within?: Fields;
  /** Whether all documents have one path, so that they are checked one after another. */
  readonly sharesPath?: true;
}

const parent = (index: number) => ({ [`phenomena/p${index}`]: phenomenon() });
const never = () => false;

export const SPECS: readonly Spec[] = [
  {
    name: 'phenomena',
    schema: phenomenonSchema,
    good: documents.anyPhenomenon,
    path: (index) => `phenomena/a${index}`,
    mayBegin: ({ status, classification, assigneeUid, source, version }) =>
      status === 'reported' &&
      classification === null &&
      assigneeUid === null &&
      source !== 'import' &&
      version === 1,
  },
  {
    name: 'shoots',
    schema: shootSchema,
    good: documents.anyShoot,
    path: (index) => `shoots/a${index}`,
    mayBegin: ({ status, version }) =>
      ['recording', 'recorded'].includes(String(status)) && version === 1,
  },
  {
    name: 'comments',
    schema: commentSchema,
    good: documents.anyComment,
    path: (index) => `phenomena/p/comments/a${index}`,
    around: () => ({ 'phenomena/p': phenomenon() }),
    mayBegin: ({ status, authorName }) => status === 'visible' && authorName === 'Ada Okafor',
  },
  {
    name: 'private location',
    schema: privateLocationSchema,
    good: documents.anyPrivateLocation,
    path: (index) => `phenomena/p${index}/private/location`,
    around: parent,
    mayBegin: () => true,
  },
  {
    name: 'private witness',
    schema: privateWitnessSchema,
    good: documents.anyPrivateWitness,
    path: (index) => `phenomena/p${index}/private/witness`,
    around: parent,
    mayBegin: () => true,
  },
  {
    name: 'settings',
    schema: settingsSchema,
    good: documents.anySettings,
    path: () => 'settings/general',
    mayBegin: never,
    sharesPath: true,
  },
  {
    name: 'notification preferences',
    schema: notificationPreferencesSchema,
    good: documents.anyNotificationPreferences,
    path: (index) => `members/m${index}/preferences/notifications`,
    mayBegin: () => true,
    writer: (index) => `m${index}`,
  },
  {
    name: 'member profile',
    schema: memberProfileSchema,
    good: documents.anyProfile,
    path: (index) => `members/m${index}`,
    mayBegin: never,
    writer: (index) => `m${index}`,
    within: {
      ...memberFixture({}, Timestamp.fromMillis),
      createdAt: documents.MADE_AT,
      createdBy: documents.AUTHOR,
    },
  },
];
