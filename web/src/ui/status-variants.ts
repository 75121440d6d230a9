import type {
  CurrentInvitationStatus,
  ImportStatus,
  MemberStatus,
  PhenomenonStatus,
  ShootStatus,
} from '@nest/model';
import {
  Archive,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CirclePause,
  CircleSlash,
  CircleX,
  Disc,
  Eye,
  Inbox,
  ListFilter,
  LoaderCircle,
  MailX,
  Search,
  Send,
  TimerOff,
  UserRoundX,
} from 'lucide-react';
import type { StatusVariant } from './badge.tsx';

/** The look of each status. New reports have the `signal` tone: they wait for a person. */
export const PHENOMENON_STATUS_VARIANTS: Record<PhenomenonStatus, StatusVariant> = {
  reported: { label: 'Reported', tone: 'signal', icon: Inbox },
  triaged: { label: 'Triaged', tone: 'info', icon: ListFilter },
  investigating: { label: 'Investigating', tone: 'work', icon: Search },
  explained: { label: 'Explained', tone: 'ok', icon: CircleCheck },
  unexplained: { label: 'Unexplained', tone: 'anomaly', icon: CircleHelp },
  archived: { label: 'Archived', tone: 'quiet', icon: Archive },
};

export const SHOOT_STATUS_VARIANTS: Record<ShootStatus, StatusVariant> = {
  recording: { label: 'Recording', tone: 'danger', icon: Disc },
  recorded: { label: 'Recorded', tone: 'signal', icon: Eye },
  reviewed: { label: 'Reviewed', tone: 'ok', icon: CheckCheck },
  archived: { label: 'Archived', tone: 'quiet', icon: Archive },
};

export const IMPORT_STATUS_VARIANTS: Record<ImportStatus, StatusVariant> = {
  queued: { label: 'Queued', tone: 'quiet', icon: CircleDashed },
  running: { label: 'Running', tone: 'work', icon: LoaderCircle },
  done: { label: 'Done', tone: 'ok', icon: CircleCheck },
  cancelled: { label: 'Cancelled', tone: 'quiet', icon: CircleSlash },
  failed: { label: 'Failed', tone: 'danger', icon: CircleX },
};

export const MEMBER_STATUS_VARIANTS: Record<MemberStatus, StatusVariant> = {
  active: { label: 'Active', tone: 'ok', icon: CircleCheck },
  suspended: { label: 'Suspended', tone: 'danger', icon: CirclePause },
  removed: { label: 'Removed', tone: 'quiet', icon: UserRoundX },
};

export const INVITATION_STATUS_VARIANTS: Record<CurrentInvitationStatus, StatusVariant> = {
  pending: { label: 'Pending', tone: 'info', icon: Send },
  expired: { label: 'Expired', tone: 'signal', icon: TimerOff },
  accepted: { label: 'Accepted', tone: 'ok', icon: CircleCheck },
  withdrawn: { label: 'Withdrawn', tone: 'quiet', icon: MailX },
};
