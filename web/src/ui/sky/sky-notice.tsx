import type { ReactNode } from 'react';
import { formatAge, formatClock } from '@/platform/format/flight.ts';
import type { SkyHead } from '@/platform/sky/sky-head.ts';
import type { Aircraft } from '@/platform/sky/use-aircraft.ts';
import { FormAlert } from '../form-alert.tsx';
import { useClockS } from './clock.tsx';
import { faultText, shownState } from './sky-looks.ts';

const QUIET: readonly SkyHead['state'][] = ['live', 'simulated', 'archived', 'none'];

/** Says what is wrong with the sky that is shown, if anything is. */
export function SkyNotice({ head, problem }: Pick<Aircraft, 'head' | 'problem'>) {
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

function titleOf(state: string, head: SkyHead, now: number): ReactNode {
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
