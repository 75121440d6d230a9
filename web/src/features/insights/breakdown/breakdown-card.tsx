import type { FilterDimension, InsightFilter, PhenomenonStatus } from '@nest/model';
import { useState } from 'react';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardHeader } from '@/ui/card.tsx';
import { type BarItem, BarList } from '@/ui/charts/bar-list.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { DIMENSION_NAMES, formatDimensionValue } from '../data/labels.ts';
import type { Insights } from '../data/use-insights.ts';

/** Values that are shown initially. */
const SHOWN = 8;

interface BreakdownCardProps {
  dimension: FilterDimension;
  insights: Insights;
  filter: InsightFilter | null;
  onFilter(filter: InsightFilter | null): void;
}

/**
 * The values of one dimension; a click filters everything by it, and a second click removes the
 * filter.
 */
export function BreakdownCard({ dimension, insights, filter, onFilter }: BreakdownCardProps) {
  const [isWhole, setIsWhole] = useState(false);
  const isChosen = filter?.dimension === dimension;
  // The filtered dimension still shows all its values, so that another one can be selected.
  const counts = (isChosen ? insights.whole : insights.figures).by[dimension];
  const sorted = dimension === 'shape' ? counts.toSorted((a, b) => b.count - a.count) : counts;
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN);
  const rest = sorted.length - SHOWN;
  return (
    <Card>
      <CardHeader
        title={DIMENSION_NAMES[dimension]}
        actions={
          rest > 0 && (
            <Button size="sm" variant="ghost" onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? 'Fewer' : `${rest} more`}
            </Button>
          )
        }
      />
      <div className="p-2">
        {shown.length === 0 ? (
          <p className="px-2 py-6 text-center text-table text-ink-3">None in this period</p>
        ) : (
          <BarList
            label={DIMENSION_NAMES[dimension]}
            items={shown.map((each) => itemOf(dimension, each))}
            chosen={isChosen ? filter.value : undefined}
            onChoose={(value) =>
              onFilter(isChosen && filter.value === value ? null : { dimension, value })
            }
          />
        )}
      </div>
    </Card>
  );
}

function itemOf(
  dimension: FilterDimension,
  { value, count }: { value: string; count: number },
): BarItem {
  if (dimension !== 'status')
    return { value, count, label: formatDimensionValue(dimension, value) };
  const look = PHENOMENON_STATUS_VARIANTS[value as PhenomenonStatus];
  return { value, count, label: <StatusBadge look={look} plain />, color: `var(--${look.tone})` };
}
