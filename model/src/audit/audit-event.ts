import { z } from 'zod';
import { idSchema, text } from '../fields.ts';
import { timestampSchema } from '../time.ts';

export const AUDIT_EVENTS_COLLECTION = 'auditEvents';
export const auditEventPath = (eventId: string) => `${AUDIT_EVENTS_COLLECTION}/${eventId}`;

/** Everything that creates an event, with its label. An action is an area and a verb. */
export const AUDIT_ACTIONS = {
  'access.signedIn': 'signed in',
  'access.refused': 'was refused',
  'access.admitted': 'was admitted',
  'access.linked': 'linked a way to sign in',
  'access.withdrawn': 'lost access with the place in the team',
  'access.accountDeleted': 'lost access with the account at Firebase',
  'access.steppedUp': 'confirmed with a passkey',
  'access.factorsChanged': 'changed the second factor',
  'access.methodsChanged': 'changed how they sign in',
  'sessions.ended': 'ended a session',
  'sessions.allEnded': 'ended all sessions',
  'passkeys.registered': 'registered a passkey',
  'passkeys.renamed': 'renamed a passkey',
  'passkeys.removed': 'removed a passkey',
  'passkeys.locked': 'used a passkey that was copied',
  'invitations.created': 'made an invitation',
  'invitations.changed': 'changed an invitation',
  'invitations.deleted': 'deleted an invitation',
  'invitations.sent': 'sent an invitation',
  'invitations.resent': 'sent an invitation again',
  'invitations.withdrawn': 'withdrew an invitation',
  'invitations.accepted': 'accepted an invitation',
  'members.created': 'became a member',
  'members.changed': 'changed a member',
  'members.deleted': 'deleted a member',
  'members.roleChanged': 'changed the role of a member',
  'members.suspended': 'suspended a member',
  'members.reactivated': 'reactivated a member',
  'members.removed': 'removed a member',
  'roles.created': 'created a role',
  'roles.changed': 'changed a role',
  'roles.deleted': 'deleted a role',
  'settings.changed': 'changed the settings',
  'audit.exported': 'exported the log',
  'audit.verified': 'verified the log',
  'imports.started': 'started an import',
  'imports.finished': 'finished an import',
  'imports.cancelled': 'cancelled an import',
  'imports.failed': 'could not finish an import',
  'phenomena.created': 'reported a phenomenon',
  'phenomena.imported': 'imported phenomena',
  'phenomena.bulkChanged': 'changed phenomena',
  'phenomena.changed': 'changed a phenomenon',
  'phenomena.privateChanged': 'changed private data of a phenomenon',
  'phenomena.statusChanged': 'changed the status of a phenomenon',
  'phenomena.exported': 'exported phenomena',
  'phenomena.deleted': 'deleted a phenomenon',
  'phenomena.trashed': 'moved a phenomenon to the trash',
  'phenomena.restored': 'restored a phenomenon from the trash',
  'phenomena.moved': 'moved what hangs on a phenomenon',
  'phenomena.purged': 'deleted a phenomenon for good',
  'phenomena.merged': 'merged a duplicate',
  'phenomena.unmerged': 'took back a merge',
  'comments.created': 'commented on a phenomenon',
  'comments.changed': 'changed a comment',
  'comments.deleted': 'deleted a comment',
  'shoots.created': 'added a shoot',
  'shoots.changed': 'changed a shoot',
  'shoots.statusChanged': 'changed the status of a shoot',
  'shoots.deleted': 'deleted a shoot',
  'shoots.moved': 'moved a shoot to another phenomenon',
} as const;
export type AuditAction = keyof typeof AUDIT_ACTIONS;
const auditActionSchema = z.enum(
  Object.keys(AUDIT_ACTIONS) as AuditAction[],
  'must be a known action',
);

/** Who did it, from where, and in which call. Null: unknown, or Nest itself. */
const auditActorFields = {
  actorUid: idSchema.nullable(),
  /** The role in the token at that time. */
  actorRole: idSchema.nullable(),
  /** The session of `members/{uid}/sessions`. */
  sessionId: idSchema.nullable(),
  /** As exact as a session's location: a time zone or a truncated network address. */
  origin: text(0, 120).nullable(),
  /** One per call: it links a callable to everything that it did. */
  requestId: idSchema,
};
export const auditActorSchema = z.strictObject(auditActorFields);
export type AuditActor = z.infer<typeof auditActorSchema>;

/** Documents that one event may cover: the rows of an import chunk and their private parts. */
const MAX_AUDIT_RECORDS = 1_000;

/** Fields before and after a change: only those that changed, with personal data masked. */
const changedFieldsSchema = z.record(z.string(), z.unknown()).nullable();

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash in hexadecimal');

/** Position of an event in the chain; all null until it is sealed. */
const auditSealFields = {
  /** 1 for the first link. */
  sequence: z.number().int().min(1).nullable(),
  previousHash: hashSchema.nullable(),
  /** SHA-256 of `canonicalEvent`. */
  hash: hashSchema.nullable(),
};

/** One entry of the append-only log; `auditEvents/{id}`. Only functions write it, once. */
export const auditEventSchema = z.strictObject({
  action: auditActionSchema,
  outcome: z.enum(['done', 'refused']),
  at: timestampSchema,
  ...auditActorFields,
  /** Path of the affected document. */
  target: text(1, 500).nullable(),
  /**
   * Paths of all documents that a job's event covers; `target` is then the job, if there is one.
   */
  records: z.array(text(1, 500)).min(1).max(MAX_AUDIT_RECORDS).optional(),
  /** What a bulk edit changed in each record, by its id. */
  changes: z
    .record(idSchema, z.strictObject({ before: changedFieldsSchema, after: changedFieldsSchema }))
    .optional(),
  /** The actor's reason, or why Nest refused. */
  reason: text(0, 500).nullable(),
  before: changedFieldsSchema,
  after: changedFieldsSchema,
  ...auditSealFields,
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** Whether an event concerns a document, alone or among others. */
export const coversDocument = (
  { target, records }: Pick<AuditEvent, 'target' | 'records'>,
  path: string,
): boolean => target === path || (records?.includes(path) ?? false);

/** What an event changed in one document that it covers. */
export function changesOfDocument(
  { target, before, after, changes }: Pick<AuditEvent, 'target' | 'before' | 'after' | 'changes'>,
  path: string,
): Pick<AuditEvent, 'before' | 'after'> {
  if (target === path) return { before, after };
  const id = path.slice(path.lastIndexOf('/') + 1);
  return changes?.[id] ?? { before: null, after: null };
}
