import { isTimestamp } from '../timestamp.ts';
import type { AuditAction, AuditEvent } from './audit-event.ts';

/** How the changes of a collection are logged. */
export interface Audited {
  /** Pattern of its documents. */
  document: string;
  actions: {
    created: AuditAction;
    changed: AuditAction;
    deleted: AuditAction;
    /** The action to use instead if `status` changed. */
    statusChanged?: AuditAction;
  };
  /** Fields that are not logged: derived, counters, or updated at each sign-in. */
  ignored?: readonly string[];
  /** Fields with personal data; `all` if the whole document is. */
  masked?: readonly string[] | 'all';
}

/** Every audited collection: a new one needs an entry here and a trigger that writes its events. */
export const AUDITED = {
  auditPhenomena: {
    document: 'phenomena/{id}',
    actions: {
      created: 'phenomena.created',
      changed: 'phenomena.changed',
      statusChanged: 'phenomena.statusChanged',
      deleted: 'phenomena.deleted',
    },
    ignored: ['geohash', 'searchTokens'],
  },
  auditPrivate: {
    document: 'phenomena/{id}/private/{part}',
    actions: {
      created: 'phenomena.privateChanged',
      changed: 'phenomena.privateChanged',
      deleted: 'phenomena.privateChanged',
    },
    masked: 'all',
  },
  auditComments: {
    document: 'phenomena/{id}/comments/{comment}',
    actions: {
      created: 'comments.created',
      changed: 'comments.changed',
      deleted: 'comments.deleted',
    },
    masked: ['authorName'],
  },
  auditShoots: {
    document: 'shoots/{id}',
    actions: {
      created: 'shoots.created',
      changed: 'shoots.changed',
      statusChanged: 'shoots.statusChanged',
      deleted: 'shoots.deleted',
    },
    ignored: ['geohash', 'searchTokens'],
    masked: ['operatorName'],
  },
  auditMembers: {
    document: 'members/{uid}',
    actions: {
      created: 'members.created',
      changed: 'members.changed',
      deleted: 'members.deleted',
    },
    ignored: ['claimsVersion', 'lastSeenAt', 'providers', 'factors', 'sessionsFrom'],
    masked: ['displayName', 'email', 'photoUrl'],
  },
  auditRoles: {
    document: 'roles/{id}',
    actions: { created: 'roles.created', changed: 'roles.changed', deleted: 'roles.deleted' },
  },
  auditSettings: {
    document: 'settings/{id}',
    actions: {
      created: 'settings.changed',
      changed: 'settings.changed',
      deleted: 'settings.changed',
    },
  },
  auditInvitations: {
    document: 'invitations/{id}',
    actions: {
      created: 'invitations.created',
      changed: 'invitations.changed',
      deleted: 'invitations.deleted',
    },
    masked: ['email', 'note'],
  },
} as const satisfies Record<string, Audited>;

/** Metadata and counters of every record; the event has its own time and actor. */
const STAMPS = ['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'jobId'];

/** Personal data as the log stores it: enough to tell values apart, never the value itself. */
export function maskedValue(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return '…';
  const [name = '', domain] = value.split('@');
  return domain ? `${name.charAt(0)}…@${domain}` : `${value.charAt(0)}…`;
}

type Data = Record<string, unknown>;
export type AuditedChange = Pick<AuditEvent, 'action' | 'before' | 'after'>;

/**
 * What the log records of a write: the changed fields, with personal data masked. Null if nothing
 * that is logged has changed.
 */
export function auditedChange(
  { actions, ignored = [], masked = [] }: Audited,
  before: Data | undefined,
  after: Data | undefined,
): AuditedChange | null {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = names.filter(
    (name) =>
      !STAMPS.includes(name) &&
      !ignored.includes(name) &&
      !isSameValue(before?.[name], after?.[name]),
  );
  if (changed.length === 0 && before && after) return null;
  const told = (data: Data | undefined) =>
    data
      ? Object.fromEntries(
          changed
            .filter((name) => data[name] !== undefined)
            .map((name) => [
              name,
              masked === 'all' || masked.includes(name) ? maskedValue(data[name]) : data[name],
            ]),
        )
      : null;
  return { action: actionOf(actions, before, after), before: told(before), after: told(after) };
}

function actionOf(
  actions: Audited['actions'],
  before: Data | undefined,
  after: Data | undefined,
): AuditAction {
  if (!before) return actions.created;
  if (!after) return actions.deleted;
  return (before.status !== after.status && actions.statusChanged) || actions.changed;
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (isTimestamp(a) && isTimestamp(b)) {
    return a.seconds === b.seconds && a.nanoseconds === b.nanoseconds;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Data, b as Data];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && isSameValue(left[key], right[key]))
  );
}
