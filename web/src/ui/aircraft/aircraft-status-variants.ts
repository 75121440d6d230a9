import { Ban, CloudOff, FlaskConical, History, Hourglass, Radio, TimerOff } from 'lucide-react';
import type { AircraftProblem } from '@/lib/aircraft/aircraft-problem.ts';
import type { ResponseMeta } from '@/lib/aircraft/response-meta.ts';
import type { StatusVariant } from '../badge.tsx';

/** The look of each status. */
export const AIRCRAFT_STATUS_VARIANTS: Record<ResponseMeta['state'], StatusVariant> = {
  live: { label: 'Live', tone: 'ok', icon: Radio },
  simulated: { label: 'Simulated', tone: 'info', icon: FlaskConical },
  stale: { label: 'Not up to date', tone: 'signal', icon: TimerOff },
  'cooling-down': { label: 'Waiting for OpenSky', tone: 'signal', icon: Hourglass },
  refused: { label: 'Refused by OpenSky', tone: 'danger', icon: Ban },
  archived: { label: 'Archived', tone: 'info', icon: History },
  none: { label: 'No sky', tone: 'quiet', icon: CloudOff },
};

/** The status to show: a snapshot that this device cannot renew is no longer live. */
export function shownState(
  head: ResponseMeta | null,
  problem: AircraftProblem | null,
): ResponseMeta['state'] {
  if (!head) return 'none';
  const isCurrent = head.state === 'live' || head.state === 'simulated';
  return problem && isCurrent ? 'stale' : head.state;
}

const FAULTS: Record<string, string> = {
  slow: 'OpenSky did not answer in time.',
  unreachable: 'OpenSky could not be reached.',
  unauthorized: 'OpenSky does not accept the credentials of this workspace.',
  forbidden: 'OpenSky does not let this workspace in.',
  limited: 'OpenSky has no credits left for this workspace.',
  unavailable: 'OpenSky is out of order.',
  malformed: 'OpenSky gave an answer that could not be read.',
  empty: 'OpenSky answered without a single aircraft.',
  rejected: 'OpenSky did not understand the call.',
  'cooling-down': 'OpenSky wanted this workspace to wait.',
  spent: 'OpenSky’s credits of this workspace were spent.',
  reserved: 'OpenSky’s credits that were left are kept for captures.',
  busy: 'Another call of OpenSky was under way.',
  'not-archived': 'No aircraft data for that time.',
};

/** Why OpenSky returned no aircraft, for display. */
export const faultText = (fault: string | null): string | null =>
  fault === null ? null : (FAULTS[fault] ?? `OpenSky could not be asked (${fault}).`);
