import { lazy, Suspense } from 'react';
import type { Column } from './column-chart.tsx';

const Chart = lazy(() => import('./column-chart.tsx'));

interface LazyColumnChartProps {
  columns: readonly Column[];
  height: number;
  countName: string;
}

/** A column chart; the charting library is loaded with the first one. */
export function LazyColumnChart(props: LazyColumnChartProps) {
  const { height } = props;
  return (
    <Suspense
      fallback={
        <div
          style={{ height }}
          className="animate-pulse rounded bg-hover motion-reduce:animate-none"
        />
      }
    >
      <Chart {...props} />
    </Suspense>
  );
}
