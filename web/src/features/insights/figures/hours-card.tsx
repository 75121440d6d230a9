import { formatCount } from '@/lib/format/number.ts';
import { ChartCard } from '@/ui/charts/chart-card.tsx';
import { HeatGrid } from '@/ui/charts/heat-grid.tsx';
import type { Insights } from '../data/use-insights.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const cellName = (day: number, hour: number) => `${DAYS[day]}, ${HOURS[hour]} to ${hour + 1} h`;

/** Observations by weekday and hour, in local time. */
export function HoursCard({ insights: { figures } }: { insights: Insights }) {
  const { weekHours } = figures;
  const known = weekHours.reduce((sum, count) => sum + count, 0);
  const most = weekHours.indexOf(Math.max(...weekHours));
  const peak = known > 0 ? ` Most: ${cellName(Math.floor(most / 24), most % 24)}.` : '';
  return (
    <ChartCard
      title="Seen by weekday and hour"
      summary={`Local time of ${formatCount(known)} observations whose hour is known.${peak}`}
      table={{
        heads: ['Hour', ...DAYS],
        rows: HOURS.map((hour, h) => [
          `${hour} h`,
          ...DAYS.map((_, day) => formatCount(weekHours[day * 24 + h] ?? 0)),
        ]),
      }}
    >
      <HeatGrid rows={DAYS} columns={HOURS} counts={weekHours} cellName={cellName} />
      <p className="mt-2 text-xs text-ink-3">
        {known === 0
          ? 'No times recorded'
          : `Local time; ${formatCount(known)} records with a known hour`}
      </p>
    </ChartCard>
  );
}
