import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCount } from '@/lib/format/number.ts';
import { ChartTip } from './chart-tip.tsx';

export interface Column {
  /** Short, for the axis. */
  label: string;
  /** In full, for the tooltip. */
  name: string;
  count: number;
  /** The value in the previous period, drawn as a line; null: there is none. */
  before: number | null;
}

interface ColumnChartProps {
  columns: readonly Column[];
  height: number;
  /** What is counted: "reported". */
  countName: string;
  beforeName?: string;
}

const TICK = { fill: 'var(--ink-3)', fontSize: 11 };

/** Columns of counts, with the previous period as a line. */
export default function ColumnChart(props: ColumnChartProps) {
  const { columns, height, countName, beforeName = 'Period before' } = props;
  const hasBefore = columns.some(({ before }) => before !== null);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={[...columns]}
        margin={{ top: 6, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="label"
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          minTickGap={18}
          interval="equidistantPreserveStart"
        />
        <YAxis
          width="auto"
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDecimals={false}
          tickFormatter={(value: number) => formatCount(value)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)', opacity: 0.6 }}
          content={<ChartTip countName={countName} beforeName={beforeName} />}
        />
        <Bar
          dataKey="count"
          fill="var(--chart)"
          radius={[2, 2, 0, 0]}
          maxBarSize={36}
          isAnimationActive={false}
        />
        {hasBefore && (
          <Line
            dataKey="before"
            type="linear"
            stroke="var(--chart-before)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
            dot={false}
            activeDot={{ r: 3, fill: 'var(--chart-before)', stroke: 'none' }}
            isAnimationActive={false}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
