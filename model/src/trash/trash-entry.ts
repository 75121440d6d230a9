import { z } from 'zod';
import { auditActorSchema } from '../audit/audit-event.ts';
import { idSchema, integer, text } from '../fields.ts';
import { audienceSchema } from '../metadata.ts';
import { phenomenonStatusSchema } from '../phenomena/status-schema.ts';
import { CATEGORIES } from '../phenomena/vocabulary.ts';
import { observedTimestampSchema, timePrecisionSchema, timestampSchema } from '../time.ts';

export const TRASH_COLLECTION = 'trash';
/** A phenomenon keeps its id in the trash, so it cannot be there twice. */
export const trashPath = (phenomenonId: string) => `${TRASH_COLLECTION}/${phenomenonId}`;

/** How long deleted records can be restored. Merged duplicates stay until they are purged. */
export const TRASH_DAYS = 30;

const TRASH_KINDS = ['deleted', 'merged'] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

/** Where a phenomenon is on its way into or out of the trash; only `kept` is permanent. */
const TRASH_STATUSES = ['moving', 'kept', 'restoring', 'purging'] as const;
export type TrashStatus = (typeof TRASH_STATUSES)[number];

/**
 * `trash/{phenomenonId}`: what is in the trash, and why. Only functions write it; nobody can read
 * its copies of the documents.
 */
export const trashEntrySchema = z.strictObject({
  kind: z.enum(TRASH_KINDS),
  status: z.enum(TRASH_STATUSES),
  /** The phenomenon that it was merged into. */
  keeperId: idSchema.nullable(),
  reason: text(0, 500),
  trashedAt: timestampSchema,
  trashedBy: idSchema,
  /** When the schedule purges it; null for merged ones, which a person has to purge. */
  purgeAt: timestampSchema.nullable(),
  /** Documents in the trash: the phenomenon and all its subdocuments. */
  documents: integer(0, 1_000_000),
  /** From the phenomenon, so that a list needs no copy. */
  title: text(1, 140),
  phenomenonStatus: phenomenonStatusSchema,
  category: z.enum(CATEGORIES),
  observedAt: observedTimestampSchema,
  timePrecision: timePrecisionSchema,
  audience: audienceSchema,
  createdBy: idSchema,
  /** Who requested the current operation, for the log: a retry completes it in their name. */
  actor: auditActorSchema,
});
export type TrashEntry = z.infer<typeof trashEntrySchema>;

/** `trash/{id}/copies/{hash of path}`: an exact copy of a document, and its original path. */
export const trashCopiesCollection = (phenomenonId: string) => `${trashPath(phenomenonId)}/copies`;

/** `trash/{id}/moves/{id}`: what a merge moved to the keeper, so that it can be taken back. */
export const trashMovesCollection = (phenomenonId: string) => `${trashPath(phenomenonId)}/moves`;
export interface TrashMove {
  /** `shoot`: only its link was changed; `document`: it was moved from one path to another. */
  kind: 'shoot' | 'document';
  from: string;
  to: string;
}

const FORWARDS_COLLECTION = 'forwards';
export const forwardPath = (phenomenonId: string) => `${FORWARDS_COLLECTION}/${phenomenonId}`;

/** `forwards/{id}`: where the page of a merged phenomenon leads. Outlives the purge. */
export const forwardSchema = z.strictObject({
  keeperId: idSchema,
  mergedAt: timestampSchema,
  mergedBy: idSchema,
});
export type Forward = z.infer<typeof forwardSchema>;
