import { type InvitationStatus, invitationPath, invitationSchema } from '@nest/model';
import { DAY_MS, FOUNDED_MS, HOUR_MS, SEED_NOW_MS } from './clock.ts';
import type { SeedEvent } from './log.ts';
import { type SeedDocument, seedDocument, type TimestampFactory } from './seed-document.ts';

interface SeedInvitation {
  id: string;
  email: string;
  role: string;
  note?: string;
  status: InvitationStatus;
  sentMs: number;
  days: number;
  sentCount?: number;
  acceptedBy?: string;
}

const before = (days: number) => SEED_NOW_MS - days * DAY_MS;

/** The longest validity of an invitation, so that the pending ones stay pending for a while. */
const INVITATIONS: readonly SeedInvitation[] = [
  {
    id: 'noor-haddad',
    email: 'noor.haddad@observatory.example',
    role: 'analyst',
    note: 'Astronomer; reads the spectra that we cannot.',
    status: 'pending',
    sentMs: before(1),
    days: 90,
    sentCount: 2,
  },
  {
    id: 'ola-nilsen',
    email: 'ola.nilsen@coastwatch.example',
    role: 'observer',
    note: 'Coast watch at Lista, offered a fixed camera.',
    status: 'pending',
    sentMs: before(2),
    days: 90,
  },
  {
    id: 'mateo-silva',
    email: 'mateo.silva@skywatch.example',
    role: 'field-investigator',
    status: 'pending',
    sentMs: before(40),
    days: 14,
  },
  {
    id: 'typo-address',
    email: 'kenj@skywatch.example',
    role: 'observer',
    note: 'Wrong address: meant Kenji.',
    status: 'withdrawn',
    sentMs: before(41),
    days: 14,
  },
  {
    id: 'farid-haddad',
    email: 'farid@nest.example',
    role: 'field-investigator',
    status: 'accepted',
    sentMs: FOUNDED_MS + 699 * DAY_MS,
    days: 14,
    acceptedBy: 'farid',
  },
];

/** The team's events in the log. */
export const TEAM_DEEDS: readonly SeedEvent[] = [
  {
    action: 'roles.created',
    target: 'roles/field-investigator',
    atMs: FOUNDED_MS + 690 * DAY_MS,
    actorUid: 'ada',
    after: { name: 'Field investigator' },
  },
  {
    action: 'invitations.sent',
    target: 'invitations/farid-haddad',
    atMs: FOUNDED_MS + 699 * DAY_MS,
    actorUid: 'ada',
    after: { email: 'f…@nest.example', role: 'field-investigator' },
  },
  {
    action: 'invitations.accepted',
    target: 'invitations/farid-haddad',
    atMs: FOUNDED_MS + 700 * DAY_MS,
    actorUid: 'farid',
    before: { status: 'pending' },
    after: { status: 'accepted' },
  },
  {
    action: 'members.roleChanged',
    target: 'members/dmitri',
    atMs: FOUNDED_MS + 200 * DAY_MS,
    actorUid: 'ada',
    before: { role: 'observer' },
    after: { role: 'analyst' },
  },
  {
    action: 'members.suspended',
    target: 'members/dmitri',
    atMs: Date.UTC(2026, 0, 20, 10, 30),
    actorUid: 'ada',
    reason: 'Shared witness contacts outside the team; under review.',
    before: { status: 'active' },
    after: { status: 'suspended' },
  },
];

/** All invitations. */
export function invitationDocuments(timestamp: TimestampFactory): SeedDocument[] {
  return INVITATIONS.map(({ id, sentMs, days, ...invitation }) => {
    const { acceptedBy = null } = invitation;
    return seedDocument(invitationPath(id), invitationSchema, {
      note: '',
      sentCount: 1,
      ...invitation,
      acceptedBy,
      expiresAt: timestamp(sentMs + days * DAY_MS),
      lastSentAt: timestamp(sentMs),
      createdAt: timestamp(sentMs - HOUR_MS),
      createdBy: 'ada',
      updatedAt: timestamp(acceptedBy ? sentMs + DAY_MS : sentMs),
      updatedBy: acceptedBy ?? 'ada',
    });
  });
}
