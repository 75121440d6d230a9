import { INVITATION_LABELS, type Invitation, toCurrentStatus } from '@nest/model';
import { formatCount } from '@/lib/format/number.ts';
import type { LiveDocument } from '@/lib/live/live-state.ts';
import { useMemberName } from '@/lib/members/use-members.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { NONE } from '@/ui/data-table/record-columns.tsx';
import { INVITATION_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { Ago } from '@/ui/time.tsx';

export type InvitationRow = Extract<LiveDocument<Invitation>, { ok: true }>;

export const currentStatus = ({ data }: InvitationRow) => toCurrentStatus(data, Date.now());

function Sender({ uid }: { uid: string }) {
  return useMemberName(uid);
}

export const invitationColumns = (roles: {
  nameOf(id: string): string;
}): DataColumn<InvitationRow>[] => [
  {
    id: 'email',
    title: INVITATION_LABELS.email,
    width: 210,
    grow: 2,
    fixed: true,
    card: 'title',
    sortField: 'email',
    sortFirst: 'asc',
    cell: ({ data }) => <span className="font-medium">{data.email}</span>,
  },
  {
    id: 'status',
    title: INVITATION_LABELS.status,
    width: 116,
    card: 'badge',
    cell: (row) => <StatusBadge plain look={INVITATION_STATUS_VARIANTS[currentStatus(row)]} />,
  },
  {
    id: 'role',
    title: INVITATION_LABELS.role,
    width: 148,
    cell: ({ data }) => roles.nameOf(data.role),
  },
  {
    id: 'expiresAt',
    title: INVITATION_LABELS.expiresAt,
    width: 128,
    sortField: 'expiresAt',
    cell: ({ data }) => (data.status === 'pending' ? <Ago time={data.expiresAt} /> : NONE),
  },
  {
    id: 'sentCount',
    title: 'Sent',
    width: 76,
    align: 'end',
    from: 860,
    card: 'none',
    cell: ({ data }) => `${formatCount(data.sentCount)} ×`,
  },
  {
    id: 'lastSentAt',
    title: INVITATION_LABELS.lastSentAt,
    width: 128,
    from: 760,
    card: 'none',
    cell: ({ data }) => <Ago time={data.lastSentAt} />,
  },
  {
    id: 'createdBy',
    title: 'Invited by',
    width: 136,
    from: 980,
    card: 'none',
    cell: ({ data }) => <Sender uid={data.createdBy} />,
  },
  {
    id: 'createdAt',
    title: 'Invited',
    width: 128,
    from: 1_100,
    card: 'none',
    sortField: 'createdAt',
    cell: ({ data }) => <Ago time={data.createdAt} />,
  },
  {
    id: 'note',
    title: INVITATION_LABELS.note,
    width: 160,
    grow: 2,
    from: 1_240,
    card: 'none',
    cell: ({ data }) => data.note || NONE,
  },
];
