import {
  CATEGORIES,
  CATEGORY_LABELS,
  PHENOMENON_LABELS,
  PHENOMENON_STATUS_LABELS,
  PHENOMENON_STATUSES,
} from '@nest/model';
import { X } from 'lucide-react';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { FilterSelect } from '@/ui/data-table/filter-select.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { useAddress } from '../map-contexts.ts';
import { categoriesOf, statusesOf, writeWords } from '../search.ts';
import { PERIOD_IDS, PERIOD_NAMES } from '../time/period.ts';
import { FilterChoices } from './filter-choices.tsx';

const STATUS_OPTIONS = PHENOMENON_STATUSES.map((value) => ({
  value,
  label: <StatusBadge plain look={PHENOMENON_STATUS_VARIANTS[value]} />,
  name: PHENOMENON_STATUS_LABELS[value],
}));
const CATEGORY_OPTIONS = CATEGORIES.map((value) => ({
  value,
  label: CATEGORY_LABELS[value],
  name: CATEGORY_LABELS[value],
}));
const PERIOD_OPTIONS = PERIOD_IDS.map((value) => ({ value, label: PERIOD_NAMES[value] }));

/** The map's filters for phenomena; all in the URL, without reads. */
export function Filters() {
  const { search, update } = useAddress();
  const isNarrowed = [search.status, search.category, search.period].some((part) => part);
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-2.5 py-2">
      <FilterChoices
        label={PHENOMENON_LABELS.status}
        options={STATUS_OPTIONS}
        chosen={statusesOf(search)}
        onChosen={(chosen) => update({ status: writeWords(chosen, PHENOMENON_STATUSES) })}
      />
      <FilterChoices
        label={PHENOMENON_LABELS.category}
        options={CATEGORY_OPTIONS}
        chosen={categoriesOf(search)}
        onChosen={(chosen) => update({ category: writeWords(chosen, CATEGORIES) })}
      />
      <FilterSelect
        label="Time"
        value={search.period}
        options={PERIOD_OPTIONS}
        onValue={(period) => update({ period, at: undefined })}
      />
      {isNarrowed && (
        <Button
          variant="ghost"
          size="icon"
          aria-label="Clear the filters"
          onClick={() => update({ status: undefined, category: undefined, period: undefined })}
        >
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}
