import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../button.tsx';
import { Card, CardHeader } from '../card.tsx';
import { cn } from '../cn.ts';
import { Tooltip } from '../tooltip.tsx';
import { ChartTable, type ChartTableProps } from './chart-table.tsx';

interface ChartCardProps {
  title: string;
  /** One sentence that describes the chart, for those who do not see it. */
  summary: string;
  /** The same figures as a table. */
  table: Omit<ChartTableProps, 'caption'>;
  /** Right of the title: a legend. */
  legend?: ReactNode;
  className?: string;
  children: ReactNode;
}

/**
 * A chart and its figures as a table: the table can be shown instead, and screen readers always
 * read it.
 */
export function ChartCard({ title, summary, table, legend, className, children }: ChartCardProps) {
  const [asTable, setAsTable] = useState(false);
  const summaryId = useId();
  const other = asTable ? 'Show as a chart' : 'Show as a table';
  return (
    <Card className={cn('flex flex-col', className)}>
      <CardHeader
        title={title}
        actions={
          <>
            {legend}
            <Tooltip label={other}>
              <Button
                variant="ghost"
                size="icon-sm"
                className="print:hidden"
                aria-label={`${title}: ${other.toLowerCase()}`}
                aria-pressed={asTable}
                onClick={() => setAsTable(!asTable)}
              >
                {asTable ? <ChartNoAxesColumn aria-hidden /> : <Table2 aria-hidden />}
              </Button>
            </Tooltip>
          </>
        }
      />
      <figure aria-labelledby={summaryId} className="relative min-h-0 flex-1 p-3">
        <figcaption id={summaryId} className="sr-only">
          {summary}
        </figcaption>
        {!asTable && <div aria-hidden>{children}</div>}
        <div className={asTable ? 'max-h-72 overflow-auto' : 'sr-only'}>
          <ChartTable caption={title} {...table} />
        </div>
      </figure>
    </Card>
  );
}
