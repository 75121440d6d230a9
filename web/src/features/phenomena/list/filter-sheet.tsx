import { PHENOMENON_LABELS } from '@nest/model';
import type { RefObject } from 'react';
import { Button } from '@/ui/button.tsx';
import { Checkbox } from '@/ui/checkbox.tsx';
import { DateRange } from '@/ui/data-table/date-range.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { Field } from '@/ui/field.tsx';
import { Select } from '@/ui/select.tsx';
import { Sheet, SheetContent } from '@/ui/sheet.tsx';
import type { PhenomenaSearch } from '../search.ts';
import {
  AUDIENCE_OPTIONS,
  CATEGORY_OPTIONS,
  SHAPE_OPTIONS,
  SOURCE_OPTIONS,
  STATUS_OPTIONS,
} from './labels.ts';
import { effectiveSort, hasRange } from './list-plan.ts';
import { SORT_OPTIONS } from './sorts.ts';

export interface FilterSheetProps {
  /** The button that opened it, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  onClose(): void;
  search: PhenomenaSearch;
  table: TableState;
  onSearch(change: Partial<PhenomenaSearch>): void;
  canReadTeam: boolean;
}

const ANY = '—';

/** All filters, and the sort for screens without a table header. */
export function FilterSheet(props: FilterSheetProps) {
  const { button, onClose, search, table, onSearch, canReadTeam } = props;
  const sort = effectiveSort(search);
  const choices = [
    { name: 'status', label: PHENOMENON_LABELS.status, options: STATUS_OPTIONS },
    { name: 'category', label: PHENOMENON_LABELS.category, options: CATEGORY_OPTIONS },
    { name: 'shape', label: PHENOMENON_LABELS.shape, options: SHAPE_OPTIONS },
    { name: 'source', label: PHENOMENON_LABELS.source, options: SOURCE_OPTIONS },
    ...(canReadTeam
      ? [
          {
            name: 'audience',
            label: PHENOMENON_LABELS.audience,
            options: AUDIENCE_OPTIONS,
          } as const,
        ]
      : []),
  ] as const;
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title="Filter and order" button={button}>
        {choices.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            {({ id }) => (
              <Select
                id={id}
                value={search[name] ?? ANY}
                onValueChange={(value) => onSearch({ [name]: value === ANY ? undefined : value })}
                options={[{ value: ANY, label: 'Any' }, ...options]}
              />
            )}
          </Field>
        ))}
        <DateRange label="Observed from" from={search.from} to={search.to} onRange={onSearch} />
        <Toggle
          label="Assigned to me"
          checked={search.assigned}
          onChange={(assigned) => onSearch({ assigned })}
        />
        <Toggle
          label="Reported by me"
          checked={search.mine}
          onChange={(mine) => onSearch({ mine })}
        />
        <Field
          label="Order"
          hint={
            hasRange(search) ? 'With a range of days, the order is by time observed.' : undefined
          }
        >
          {({ id }) => (
            <Select
              id={id}
              value={`${sort.field}.${sort.direction}`}
              onValueChange={(value) => onSearch({ sort: value })}
              options={SORT_OPTIONS.filter(
                ({ value }) => !hasRange(search) || value.startsWith('observedAt'),
              )}
            />
          )}
        </Field>
        <Button onClick={table.clear} disabled={!table.isNarrowed}>
          Clear all filters
        </Button>
      </SheetContent>
    </Sheet>
  );
}

interface ToggleProps {
  label: string;
  checked: true | undefined;
  onChange(checked: true | undefined): void;
}

function Toggle({ label, checked, onChange }: ToggleProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the check box is inside
    <label className="flex items-center gap-2 text-table">
      <Checkbox
        checked={checked === true}
        onCheckedChange={(next) => onChange(next === true ? true : undefined)}
      />
      {label}
    </label>
  );
}
