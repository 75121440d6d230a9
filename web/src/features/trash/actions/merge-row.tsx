import { X } from 'lucide-react';
import { formatPlural } from '@/lib/format/number.ts';
import { formatUtc } from '@/lib/format/time.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import type { MergeRecord } from './merge-dialog.tsx';
import type { RelatedCounts } from './use-related-counts.ts';

interface MergeRowProps {
  record: MergeRecord;
  relatedCounts: RelatedCounts | null;
  isKept: boolean;
  onKeep(): void;
  onDrop: (() => void) | undefined;
}

/** One of the records: the kept one, or one that is merged into it. */
export function MergeRow({
  record: { id, data },
  relatedCounts,
  isKept,
  onKeep,
  onDrop,
}: MergeRowProps) {
  const has = relatedCounts
    ? `${formatPlural(relatedCounts.shoots, 'shoot')}, ${formatPlural(relatedCounts.comments, 'comment')}`
    : 'Counting';
  return (
    <div className="flex items-center gap-3 border-b border-line px-3 py-2 last:border-b-0 has-checked:bg-selected">
      <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-3">
        <input
          type="radio"
          name="keeper"
          value={id}
          checked={isKept}
          onChange={onKeep}
          className="accent-primary"
        />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-table font-medium">{data.title}</span>
          <span className="tabular block truncate text-xs text-ink-3">
            {formatUtc(data.observedAt, data.timePrecision)}
            {data.placeName && ` · ${data.placeName}`} · {has}
          </span>
        </span>
      </label>
      <span className="hidden sm:block">
        <StatusBadge plain look={PHENOMENON_STATUS_VARIANTS[data.status]} />
      </span>
      <span className="w-16 text-right text-xs text-ink-3">{isKept ? 'Kept' : 'Merged'}</span>
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={!onDrop}
        aria-label={`Leave “${data.title}” out`}
        onClick={onDrop}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
