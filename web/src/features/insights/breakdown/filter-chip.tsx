import type { InsightFilter } from '@nest/model';
import { X } from 'lucide-react';
import { Button } from '@/ui/button.tsx';
import { DIMENSION_NAMES, formatDimensionValue } from '../data/labels.ts';

interface FilterChipProps {
  filter: InsightFilter;
  onClear(): void;
}

/** The active filter, with a button to remove it. */
export function FilterChip({ filter: { dimension, value }, onClear }: FilterChipProps) {
  return (
    <Button
      aria-label={`Remove the filter by ${DIMENSION_NAMES[dimension].toLowerCase()}`}
      onClick={onClear}
    >
      <span className="text-ink-3">{DIMENSION_NAMES[dimension]}</span>
      {formatDimensionValue(dimension, value)}
      <X aria-hidden className="text-ink-3" />
    </Button>
  );
}
