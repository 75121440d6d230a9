import { FACTOR_LABELS, MEMBER_LABELS, type Member } from '@nest/model';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { LiveDocument } from '@/lib/live/live-state.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { StatusBadge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { NONE } from '@/ui/data-table/record-columns.tsx';
import { MEMBER_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { Ago } from '@/ui/time.tsx';
import { ProviderMarks } from '../member/provider-marks.tsx';

export type MemberRow = Extract<LiveDocument<Member>, { ok: true }>;

/** The second factors of a member; having none is highlighted. */
export function Factors({ factors }: Pick<Member, 'factors'>) {
  const Icon = factors.length > 0 ? ShieldCheck : ShieldAlert;
  return (
    <span className="inline-flex items-center gap-1.5 align-top whitespace-nowrap">
      <Icon
        aria-hidden
        className={`size-3.5 shrink-0 ${factors.length > 0 ? 'text-ok' : 'text-ink-3'}`}
      />
      {factors.length > 0 ? factors.map((factor) => FACTOR_LABELS[factor]).join(', ') : 'None'}
    </span>
  );
}

export const memberColumns = (roles: { nameOf(id: string): string }): DataColumn<MemberRow>[] => [
  {
    id: 'displayName',
    title: 'Member',
    width: 200,
    grow: 2,
    fixed: true,
    card: 'title',
    sortField: 'displayName',
    sortFirst: 'asc',
    cell: ({ data }) => (
      <span className="inline-flex max-w-full items-center gap-2.5 align-middle">
        <Avatar name={data.displayName} photoUrl={data.photoUrl} className="size-6" />
        <span className="truncate">{data.displayName}</span>
      </span>
    ),
  },
  {
    id: 'role',
    title: MEMBER_LABELS.role,
    width: 148,
    cell: ({ data }) => roles.nameOf(data.role),
  },
  {
    id: 'status',
    title: MEMBER_LABELS.status,
    width: 116,
    card: 'badge',
    cell: ({ data }) => <StatusBadge plain look={MEMBER_STATUS_VARIANTS[data.status]} />,
  },
  {
    id: 'email',
    title: MEMBER_LABELS.email,
    width: 190,
    grow: 1,
    from: 1_100,
    cell: ({ data }) => data.email,
  },
  {
    id: 'providers',
    title: MEMBER_LABELS.providers,
    width: 124,
    from: 900,
    card: 'none',
    cell: ({ data }) => <ProviderMarks providers={data.providers} />,
  },
  {
    id: 'factors',
    title: MEMBER_LABELS.factors,
    width: 136,
    from: 780,
    cell: ({ data }) => <Factors factors={data.factors} />,
  },
  {
    id: 'lastSeenAt',
    title: MEMBER_LABELS.lastSeenAt,
    width: 124,
    sortField: 'lastSeenAt',
    cell: ({ data }) => (data.lastSeenAt ? <Ago time={data.lastSeenAt} /> : NONE),
  },
  {
    id: 'createdAt',
    title: 'Joined',
    width: 124,
    hidden: true,
    sortField: 'createdAt',
    cell: ({ data }) => <Ago time={data.createdAt} />,
  },
];
