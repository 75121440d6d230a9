import {
  type CurrentInvitationStatus,
  IMPORT_STATUS_LABELS,
  type ImportStatus,
  INVITATION_STATUS_LABELS,
  MEMBER_STATUS_LABELS,
  type MemberStatus,
  PHENOMENON_STATUS_LABELS,
  type PhenomenonStatus,
  SHOOT_STATUS_LABELS,
  type ShootStatus,
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
  reported: { label: PHENOMENON_STATUS_LABELS.reported, tone: 'signal', icon: Inbox },
  triaged: { label: PHENOMENON_STATUS_LABELS.triaged, tone: 'info', icon: ListFilter },
  investigating: { label: PHENOMENON_STATUS_LABELS.investigating, tone: 'work', icon: Search },
  explained: { label: PHENOMENON_STATUS_LABELS.explained, tone: 'ok', icon: CircleCheck },
  unexplained: { label: PHENOMENON_STATUS_LABELS.unexplained, tone: 'anomaly', icon: CircleHelp },
  archived: { label: PHENOMENON_STATUS_LABELS.archived, tone: 'quiet', icon: Archive },
};

export const SHOOT_STATUS_VARIANTS: Record<ShootStatus, StatusVariant> = {
  recording: { label: SHOOT_STATUS_LABELS.recording, tone: 'danger', icon: Disc },
  recorded: { label: SHOOT_STATUS_LABELS.recorded, tone: 'signal', icon: Eye },
  reviewed: { label: SHOOT_STATUS_LABELS.reviewed, tone: 'ok', icon: CheckCheck },
  archived: { label: SHOOT_STATUS_LABELS.archived, tone: 'quiet', icon: Archive },
};

export const IMPORT_STATUS_VARIANTS: Record<ImportStatus, StatusVariant> = {
  queued: { label: IMPORT_STATUS_LABELS.queued, tone: 'quiet', icon: CircleDashed },
  running: { label: IMPORT_STATUS_LABELS.running, tone: 'work', icon: LoaderCircle },
  done: { label: IMPORT_STATUS_LABELS.done, tone: 'ok', icon: CircleCheck },
  cancelled: { label: IMPORT_STATUS_LABELS.cancelled, tone: 'quiet', icon: CircleSlash },
  failed: { label: IMPORT_STATUS_LABELS.failed, tone: 'danger', icon: CircleX },
};

export const MEMBER_STATUS_VARIANTS: Record<MemberStatus, StatusVariant> = {
  active: { label: MEMBER_STATUS_LABELS.active, tone: 'ok', icon: CircleCheck },
  suspended: { label: MEMBER_STATUS_LABELS.suspended, tone: 'danger', icon: CirclePause },
  removed: { label: MEMBER_STATUS_LABELS.removed, tone: 'quiet', icon: UserRoundX },
};

export const INVITATION_STATUS_VARIANTS: Record<CurrentInvitationStatus, StatusVariant> = {
  pending: { label: INVITATION_STATUS_LABELS.pending, tone: 'info', icon: Send },
  expired: { label: INVITATION_STATUS_LABELS.expired, tone: 'signal', icon: TimerOff },
  accepted: { label: INVITATION_STATUS_LABELS.accepted, tone: 'ok', icon: CircleCheck },
  withdrawn: { label: INVITATION_STATUS_LABELS.withdrawn, tone: 'quiet', icon: MailX },
};
