import { PHENOMENA_COLLECTION, PHENOMENON_STATUSES } from '@nest/model';
import { collection, getCountFromServer, limit, query, Timestamp, where } from 'firebase/firestore';
import { useEffect, useMemo, useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { countAggregate } from '@/lib/live/reads.ts';
import { useSession } from '@/lib/session/session.tsx';
import { PERIOD_MS } from '../time/period.ts';

/** A period is counted up to this number, which costs one read. */
export const MOST_COUNTED = 1_000;

/** Totals of the workspace, whatever is in view; at most {@link MOST_COUNTED} for a period. */
export interface HeadlineFigures {
  day: number;
  week: number;
  month: number;
  /** Reported or triaged, on the map: not investigated yet. */
  open: number;
  /** The member may not see phenomena. */
  isDenied: boolean;
}

const OPEN = ['reported', 'triaged'] as const;
/** How long a count of a period stays valid, in ms. */
const GOOD_FOR_MS = 5 * 60_000;

/** Null until known. Each period is one server-side count. */
export function useHeadline(
  statuses: readonly number[] | null,
  nowMs: number,
): HeadlineFigures | null {
  const { can, uid } = useSession();
  const isDenied = !can('phenomena.read');
  const sees = can('phenomena.readTeam') ? 'all' : 'members';
  const [periods, setPeriods] = useState<readonly number[] | null>(null);
  const untilMs = Math.floor(nowMs / GOOD_FOR_MS) * GOOD_FOR_MS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person sees other figures
  useEffect(() => {
    if (isDenied) return;
    let isOld = false;
    const lengths = [PERIOD_MS['24h'], PERIOD_MS['7d'], PERIOD_MS['30d']];
    Promise.all(lengths.map((ms) => countSince(untilMs - ms, sees))).then(
      (counts) => {
        if (!isOld) setPeriods(counts);
      },
      // Offline or refused: the previous value stays, and the next count comes soon.
      () => undefined,
    );
    return () => {
      isOld = true;
    };
  }, [isDenied, sees, untilMs, uid]);
  return useMemo(() => {
    if (isDenied) return { day: 0, week: 0, month: 0, open: 0, isDenied };
    if (!statuses || !periods) return null;
    const [day = 0, week = 0, month = 0] = periods;
    const open = OPEN.reduce(
      (sum, status) => sum + (statuses[PHENOMENON_STATUSES.indexOf(status)] ?? 0),
      0,
    );
    return { day, week, month, open, isDenied };
  }, [isDenied, statuses, periods]);
}

async function countSince(ms: number, sees: 'all' | 'members'): Promise<number> {
  const answer = await getCountFromServer(
    query(
      collection(db(), PHENOMENA_COLLECTION),
      ...(sees === 'all' ? [] : [where('audience', '==', 'members')]),
      where('observedAt', '>=', Timestamp.fromMillis(ms)),
      limit(MOST_COUNTED),
    ),
  );
  const { count } = answer.data();
  countAggregate(count);
  return count;
}
