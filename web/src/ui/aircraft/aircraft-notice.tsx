import type { ReactNode } from 'react';
import type { ResponseMeta } from '@/lib/aircraft/response-meta.ts';
import type { Aircraft } from '@/lib/aircraft/use-aircraft.ts';
import { formatAge, formatClock } from '@/lib/format/flight.ts';
import { FormAlert } from '../form-alert.tsx';
import { faultText, shownState } from './aircraft-status-variants.ts';
import { useClockS } from './clock.tsx';

const QUIET: readonly ResponseMeta['state'][] = ['live', 'simulated', 'archived', 'none'];

/** Explains a problem with the shown aircraft, if there is one. */
export function AircraftNotice({ head, problem }: Pick<Aircraft, 'head' | 'problem'>) {
  const now = useClockS();
  const state = shownState(head, problem);
  if (!head || QUIET.includes(state)) return null;
  const why = problem?.message ?? faultText(head.fault);
  return (
    <FormAlert tone={state === 'refused' ? 'danger' : 'signal'} title={titleOf(state, head, now)}>
      {why && <>{why} </>}
      {adviceOf(state)}
    </FormAlert>
  );
}

function titleOf(state: string, head: ResponseMeta, now: number): ReactNode {
  const age = head.timeS === null ? 'of an unknown time' : `${formatAge(now - head.timeS)} old`;
  if (state === 'refused') return `OpenSky refuses this workspace. The sky shown is ${age}.`;
  if (state === 'cooling-down') {
    const untilS = (head.readMs + head.skewMs) / 1000 + head.nextS;
    const until = untilS > now ? ` until ${formatClock(untilS)}` : '';
    return `OpenSky is not asked${until}. The sky shown is ${age}.`;
  }
  return `The sky shown is ${age}.`;
}

function adviceOf(state: string): string {
  if (state === 'refused') return 'An administrator has to renew its credentials.';
  if (state === 'cooling-down') return 'It goes on by itself then.';
  return 'It is asked for again by itself.';
}
