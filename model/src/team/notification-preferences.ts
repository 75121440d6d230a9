import { z } from 'zod';
import { stampFields } from '../metadata.ts';
import { memberPath } from './member.ts';

export const notificationPreferencesPath = (uid: string) =>
  `${memberPath(uid)}/preferences/notifications`;

/**
 * What a member wants to be notified of; `members/{uid}/preferences/notifications`. Only the member
 * writes it; without it, {@link NOTIFICATION_DEFAULTS} apply.
 */
export const notificationPreferencesSchema = z.strictObject({
  /** A phenomenon was assigned to me. */
  assignments: z.boolean('must be yes or no'),
  /** Somebody commented on what I reported or am assigned to. */
  comments: z.boolean('must be yes or no'),
  /** The screening of what I reported moved on. */
  screening: z.boolean('must be yes or no'),
  /** A weekly summary, after the week has ended. */
  weeklyDigest: z.boolean('must be yes or no'),
  ...stampFields,
});
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>;

export const NOTIFICATION_KINDS = ['assignments', 'comments', 'screening', 'weeklyDigest'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const NOTIFICATION_DEFAULTS: Record<NotificationKind, boolean> = {
  assignments: true,
  comments: true,
  screening: true,
  weeklyDigest: false,
};
