import type { ImportState, PhenomenonStatus, ShootStatus } from '@nest/model';
import {
  Archive,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  CircleX,
  Disc,
  Eye,
  Inbox,
  ListFilter,
  LoaderCircle,
  Search,
} from 'lucide-react';
import type { StatusLook } from './badge.tsx';

/** How each status looks, everywhere. New reports carry the signal: they wait for a person. */
export const PHENOMENON_STATUS_LOOKS: Record<PhenomenonStatus, StatusLook> = {
  reported: { label: 'Reported', tone: 'signal', icon: Inbox },
  triaged: { label: 'Triaged', tone: 'info', icon: ListFilter },
  investigating: { label: 'Investigating', tone: 'work', icon: Search },
  explained: { label: 'Explained', tone: 'ok', icon: CircleCheck },
  unexplained: { label: 'Unexplained', tone: 'anomaly', icon: CircleHelp },
  archived: { label: 'Archived', tone: 'quiet', icon: Archive },
};

export const SHOOT_STATUS_LOOKS: Record<ShootStatus, StatusLook> = {
  recording: { label: 'Recording', tone: 'danger', icon: Disc },
  recorded: { label: 'Recorded', tone: 'signal', icon: Eye },
  reviewed: { label: 'Reviewed', tone: 'ok', icon: CheckCheck },
  archived: { label: 'Archived', tone: 'quiet', icon: Archive },
};

export const IMPORT_STATE_LOOKS: Record<ImportState, StatusLook> = {
  queued: { label: 'Queued', tone: 'quiet', icon: CircleDashed },
  running: { label: 'Running', tone: 'work', icon: LoaderCircle },
  done: { label: 'Done', tone: 'ok', icon: CircleCheck },
  cancelled: { label: 'Cancelled', tone: 'quiet', icon: CircleSlash },
  failed: { label: 'Failed', tone: 'danger', icon: CircleX },
};
