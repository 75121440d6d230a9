import { RESPONSE_BOUNDS_MIN, type ResponseTimes } from '@nest/model';
import { useState } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { formatMinutes } from '@/lib/format/time.ts';
import { Button } from '@/ui/button.tsx';
import { ChartCard } from '@/ui/charts/chart-card.tsx';
import { LazyColumnChart } from '@/ui/charts/lazy-column-chart.tsx';
import type { Insights } from '../data/use-insights.ts';

const MILESTONES = { triaged: 'First look', concluded: 'Conclusion' } as const;
type Milestone = keyof typeof MILESTONES;

/** Labels of the response time classes. */
const CLASSES = [
  ...RESPONSE_BOUNDS_MIN.map((bound) => ({
    label: `≤ ${formatMinutes(bound)}`,
    name: `Within ${formatMinutes(bound)}`,
  })),
  { label: 'longer', name: `Longer than ${formatMinutes(RESPONSE_BOUNDS_MIN.at(-1) ?? 0)}` },
];

/** How long reports wait for triage and for their conclusion. */
export function ResponseCard({ insights: { figures } }: { insights: Insights }) {
  const [shown, setShown] = useState<Milestone>('triaged');
  const times = figures[shown];
  const columns = CLASSES.map((each, i) => ({
    ...each,
    count: times.classes[i] ?? 0,
    before: null,
  }));
  return (
    <ChartCard
      title="Response times"
      summary={`${MILESTONES[shown]}: ${inWords(times)}`}
      legend={(Object.keys(MILESTONES) as Milestone[]).map((milestone) => (
        <Button
          key={milestone}
          size="sm"
          variant="ghost"
          aria-pressed={milestone === shown}
          className="aria-pressed:bg-selected aria-pressed:text-ink"
          onClick={() => setShown(milestone)}
        >
          {MILESTONES[milestone]}
        </Button>
      ))}
      table={{
        heads: ['After the report', 'Phenomena'],
        rows: columns.map(({ name, count }) => [name, formatCount(count)]),
      }}
    >
      <LazyColumnChart columns={columns} height={236} countName="phenomena" />
      <p className="mt-1 text-xs text-ink-3">{inWords(times)}</p>
    </ChartCard>
  );
}

function inWords({ count, meanMin, medianWithinMin }: ResponseTimes): string {
  if (count === 0 || meanMin === null) return 'None of this period got there yet.';
  const half = medianWithinMin === null ? '' : `half within ${formatMinutes(medianWithinMin)}, `;
  return `Of ${formatCount(count)}: ${half}${formatMinutes(meanMin)} on average.`;
}
