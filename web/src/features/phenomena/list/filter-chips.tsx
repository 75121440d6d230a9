import {
  AUDIENCE_LABELS,
  CATEGORY_LABELS,
  PHENOMENON_LABELS,
  PHENOMENON_STATUS_LABELS,
  SHAPE_LABELS,
  SOURCE_LABELS,
} from '@nest/model';
import { X } from 'lucide-react';
import { cn } from '@/ui/cn.ts';
import type { PhenomenaSearch } from '../search.ts';
import { hasRange } from './list-plan.ts';

interface FilterChipsProps {
  search: PhenomenaSearch;
  onSearch(change: Partial<PhenomenaSearch>): void;
  /** Filters with their own controls on wide screens. */
  quick: readonly (keyof PhenomenaSearch)[];
}

/** The active filters, each with a button to remove it. */
export function FilterChips({ search, onSearch, quick }: FilterChipsProps) {
  const chips = chipsOf(search);
  if (chips.length === 0) return null;
  return (
    <ul
      aria-label="Filters in use"
      className={cn(
        'flex flex-wrap items-center gap-1.5',
        chips.every(({ name }) => quick.includes(name)) && 'md:hidden',
      )}
    >
      {chips.map(({ name, text }) => (
        <li key={name} className={cn(quick.includes(name) && 'md:hidden')}>
          <button
            type="button"
            onClick={() => onSearch({ [name]: undefined })}
            aria-label={`Remove the filter ${text}`}
            className="inline-flex h-6 items-center gap-1 rounded-full border border-line-strong bg-surface pr-1.5 pl-2.5 text-xs hover:bg-hover"
          >
            {text}
            <X aria-hidden className="size-3 text-ink-3" />
          </button>
        </li>
      ))}
      {hasRange(search) && (
        <li className="text-xs text-ink-3">A range of days orders the list by time observed.</li>
      )}
    </ul>
  );
}

/** The filters of a search as text, in a stable order. */
export function chipsOf(search: PhenomenaSearch): { name: keyof PhenomenaSearch; text: string }[] {
  const texts: [keyof PhenomenaSearch, string | undefined][] = [
    ['status', search.status && PHENOMENON_STATUS_LABELS[search.status]],
    ['category', search.category && CATEGORY_LABELS[search.category]],
    ['shape', search.shape && `${PHENOMENON_LABELS.shape}: ${SHAPE_LABELS[search.shape]}`],
    ['source', search.source && `${PHENOMENON_LABELS.source}: ${SOURCE_LABELS[search.source]}`],
    ['audience', search.audience && AUDIENCE_LABELS[search.audience]],
    ['assigned', search.assigned && 'Assigned to me'],
    ['mine', search.mine && 'Reported by me'],
    ['from', search.from && `From ${search.from}`],
    ['to', search.to && `To ${search.to}`],
  ];
  return texts.flatMap(([name, text]) => (text ? [{ name, text }] : []));
}
