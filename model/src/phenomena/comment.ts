import { z } from 'zod';
import { text } from '../fields.ts';
import { stampFields } from '../metadata.ts';
import { phenomenonPath } from './vocabulary.ts';

export const commentsCollection = (phenomenonId: string) =>
  `${phenomenonPath(phenomenonId)}/comments`;
export const commentPath = (phenomenonId: string, commentId: string) =>
  `${commentsCollection(phenomenonId)}/${commentId}`;

/**
 * `phenomena/{id}/comments/{id}`. Its author may edit it; its author and moderators may withdraw
 * and restore it. Only they can read a withdrawn comment, so lists query `visible` ones.
 */
export const commentSchema = z.strictObject({
  text: text(1, 5_000),
  authorName: text(1, 80),
  status: z.enum(['visible', 'withdrawn'], 'must be visible or withdrawn'),
  ...stampFields,
});
export type Comment = z.infer<typeof commentSchema>;
