import { AIRCRAFT_CATEGORIES, type AircraftColumns } from '@nest/model';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '@/ui/button.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { ColumnsMenu } from '@/ui/data-table/columns-menu.tsx';
import { FilterSelect } from '@/ui/data-table/filter-select.tsx';
import { TableToolbar } from '@/ui/data-table/table-toolbar.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import type { AircraftSearch } from '../search.ts';
import type { AircraftRow } from './aircraft-row.ts';

const WHERE_OPTIONS = [
  { value: 'air', label: 'Airborne' },
  { value: 'ground', label: 'On the ground' },
] as const;

interface AircraftToolbarProps {
  search: AircraftSearch;
  table: TableState;
  offered: readonly DataColumn<AircraftRow>[];
  columns: AircraftColumns | null;
  onSearch(change: Partial<AircraftSearch>): void;
}

export function AircraftToolbar(props: AircraftToolbarProps) {
  const { search, table, offered, columns, onSearch } = props;
  const { category } = search;
  const categories = useMemo(() => categoryOptions(columns, category), [columns, category]);
  const narrowing: (keyof AircraftSearch)[] = ['where', 'category', 'emergency'];
  return (
    <TableToolbar
      q={table.q}
      onQ={table.setQ}
      placeholder="Search callsign, ICAO or squawk"
      isNarrowed={Boolean(search.q) || narrowing.some((name) => search[name] !== undefined)}
      onClear={() =>
        onSearch({ q: undefined, where: undefined, category: undefined, emergency: undefined })
      }
      end={
        <ColumnsMenu
          columns={offered}
          visible={table.visible}
          onColumn={table.setColumn}
          onReset={table.resetColumns}
        />
      }
    >
      <FilterSelect
        label="Where"
        value={search.where}
        options={WHERE_OPTIONS}
        onValue={(where) => onSearch({ where })}
      />
      <FilterSelect
        label="Category"
        value={category === undefined ? undefined : String(category)}
        options={categories}
        onValue={(value) => onSearch({ category: value === undefined ? undefined : Number(value) })}
      />
      <Button
        aria-pressed={search.emergency === true}
        title="Squawking 7500, 7600 or 7700"
        className="border-dashed text-ink-2 aria-pressed:border-solid aria-pressed:bg-selected aria-pressed:text-ink"
        onClick={() => onSearch({ emergency: search.emergency ? undefined : true })}
      >
        <TriangleAlert aria-hidden />
        Emergency
      </Button>
    </TableToolbar>
  );
}

/** The categories of the current aircraft, and the selected one. */
function categoryOptions(columns: AircraftColumns | null, chosen: number | undefined) {
  const present = new Set(columns?.category);
  return AIRCRAFT_CATEGORIES.flatMap((label, category) =>
    present.has(category) || category === chosen ? [{ value: String(category), label }] : [],
  );
}
