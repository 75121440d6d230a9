import { useNavigate } from '@tanstack/react-router';
import { CloudOff, SearchX } from 'lucide-react';
import type { Aircraft } from '@/lib/aircraft/use-aircraft.ts';
import { Button } from '@/ui/button.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { DataTable } from '@/ui/data-table/data-table.tsx';
import type { TableState } from '@/ui/data-table/use-table-state.ts';
import { EmptyState } from '@/ui/states.tsx';
import type { AircraftSearch } from '../search.ts';
import type { AircraftRow } from './aircraft-row.ts';

interface AircraftTableProps {
  sky: Aircraft;
  rows: readonly AircraftRow[];
  offered: readonly DataColumn<AircraftRow>[];
  table: TableState;
  search: AircraftSearch;
  /** The place of the search is not known yet. */
  isWaiting: boolean;
  /** Null for all aircraft. */
  radiusKm: number | null;
}

export function AircraftTable(props: AircraftTableProps) {
  const { sky, rows, offered, table, search, isWaiting, radiusKm } = props;
  const navigate = useNavigate();
  const failed = sky.state === 'failed';
  return (
    <DataTable
      label="Aircraft"
      columns={offered}
      visible={table.visible}
      rows={rows}
      rowId={({ icao24 }) => icao24}
      rowHref={({ icao24 }) => `/aircraft/${icao24}`}
      keepSearch
      onOpen={({ icao24 }) =>
        void navigate({ to: '/aircraft/$icao24', params: { icao24 }, search })
      }
      sort={table.sort}
      onSort={table.toggleSort}
      state={sky.state === 'loading' || isWaiting ? 'loading' : 'ready'}
      empty={
        failed ? (
          <EmptyState
            icon={CloudOff}
            title="There is no sky to show"
            role="alert"
            action={<Button onClick={sky.retry}>Try again</Button>}
          >
            <p>{sky.problem?.message}</p>
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title="No aircraft matches">
            <p>{hint(search, radiusKm)}</p>
          </EmptyState>
        )
      }
    />
  );
}

function hint(search: AircraftSearch, radiusKm: number | null): string {
  const isFiltered = search.q || search.where || search.category !== undefined;
  if (search.emergency && !isFiltered) return 'None squawks 7500, 7600 or 7700 now.';
  if (radiusKm !== null) {
    return `None is known within ${radiusKm} km. Where no receiver of OpenSky listens, aircraft are not seen.`;
  }
  return 'A search finds parts of callsigns, and the beginnings of ICAO addresses and squawks.';
}
