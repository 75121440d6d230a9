import { formatCount } from '@/lib/format/number.ts';
import { formatMinutes } from '@/lib/format/time.ts';
import type { HeadlineInsights } from '../data/use-insights.ts';
import { describeChange } from './change.ts';

export interface HeadlineFigure {
  name: string;
  about: string;
  value: string;
  /** The difference from the previous period; null if there is none to mention. */
  change: string | null;
  /** Whether it needs attention. */
  isSignal?: boolean;
}

const countOf = (list: readonly { value: string; count: number }[], value: string) =>
  list.find((each) => each.value === value)?.count ?? 0;

/** The main figures, the same on all pages. */
export function headlineFigures({ figures, before, now }: HeadlineInsights) {
  const waiting = countOf(now.by.status, 'reported') + countOf(now.by.status, 'triaged');
  const unexplained = countOf(figures.by.status, 'unexplained');
  const classified = figures.total - countOf(figures.by.classification, 'none');
  const classifiedBefore = before && before.total - countOf(before.by.classification, 'none');
  const { triaged, concluded } = figures;
  const span = (meanMin: number | null) => (meanMin === null ? '—' : formatMinutes(meanMin));
  return {
    phenomena: {
      name: 'Phenomena',
      about: 'Of this period',
      value: formatCount(figures.total),
      change: describeChange(figures.total, before?.total),
    },
    waiting: {
      name: 'To be screened',
      about: 'Reported or triaged, whenever that was: they wait for somebody',
      value: formatCount(waiting),
      change: 'now',
      isSignal: waiting > 0,
    },
    unexplained: {
      name: 'Unexplained',
      about: 'Of this period, after screening',
      value: formatCount(unexplained),
      change: describeChange(unexplained, before && countOf(before.by.status, 'unexplained')),
    },
    classified: {
      name: 'Classified',
      about: 'Have one of GEIPAN’s classes A, B, C, D1 or D2',
      value: formatCount(classified),
      change: describeChange(classified, classifiedBefore),
    },
    triaged: {
      name: 'First look',
      about: `From the report until it was triaged, on average over ${formatCount(triaged.count)}`,
      value: span(triaged.meanMin),
      change: describeChange(triaged.meanMin, before?.triaged.meanMin),
    },
    concluded: {
      name: 'Conclusion',
      about: `From the report until it was explained, unexplained or archived, on average over ${formatCount(concluded.count)}`,
      value: span(concluded.meanMin),
      change: describeChange(concluded.meanMin, before?.concluded.meanMin),
    },
  } satisfies Record<string, HeadlineFigure>;
}
