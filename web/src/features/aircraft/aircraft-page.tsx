import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAircraft } from '@/lib/aircraft/use-aircraft.ts';
import { formatCount } from '@/lib/format/number.ts';
import { AircraftNotice } from '@/ui/aircraft/aircraft-notice.tsx';
import { AircraftSummary, SkyBadge } from '@/ui/aircraft/aircraft-summary.tsx';
import { Citation } from '@/ui/aircraft/citation.tsx';
import { SkyClock } from '@/ui/aircraft/clock.tsx';
import { Button } from '@/ui/button.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { aircraftRows } from './list/aircraft-row.ts';
import { AircraftTable } from './list/aircraft-table.tsx';
import { AircraftToolbar } from './list/aircraft-toolbar.tsx';
import { aircraftColumns } from './list/columns.tsx';
import { NearBar } from './list/near-bar.tsx';
import { OpenSkyCredits } from './list/opensky-credits.tsx';
import { useKeptOrder } from './list/use-kept-order.ts';
import { useNear } from './list/use-near.ts';
import { type AircraftSearch, DEFAULT_RADIUS_KM, initialSort } from './search.ts';

const route = getRouteApi('/_app/aircraft/');

/** The current aircraft, live, with filters, sort and columns in the URL. */
export function AircraftPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sky = useAircraft();
  const { columns, nowS } = sky;
  const near = useNear(search.near);
  const isNear = search.near !== undefined;
  const radiusKm = search.radius ?? DEFAULT_RADIUS_KM;

  const onSearch = (change: Partial<AircraftSearch>, options?: { replace: boolean }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), ...options });
  const offered = useMemo(
    () => aircraftColumns.filter(({ id }) => isNear || id !== 'distance'),
    [isNear],
  );
  const table = useTableState<AircraftSearch>({
    id: 'aircraft',
    search,
    onSearch,
    columns: offered,
    initialSort: initialSort(search.near),
  });

  const { q = '', where, category, emergency } = search;
  const place = near.state === 'ready' ? near.place : null;
  const { latitude, longitude } = place ?? { latitude: null, longitude: null };
  const rows = useMemo(() => {
    const isKnown = latitude !== null && longitude !== null;
    if (!columns || (isNear && !isKnown)) return [];
    const area = isKnown ? { place: { latitude, longitude }, radiusM: radiusKm * 1_000 } : null;
    return aircraftRows(columns, { q, where, category, emergency, near: area }, nowS());
  }, [columns, nowS, q, where, category, emergency, isNear, latitude, longitude, radiusKm]);
  const question = JSON.stringify([q, where, category, emergency, latitude, longitude, radiusKm]);
  const kept = useKeptOrder(rows, table.sort, question);
  const clearNear = () => onSearch({ near: undefined, radius: undefined, sort: undefined });

  return (
    <SkyClock nowS={nowS}>
      <Page fill>
        <PageHeader
          title="Aircraft"
          badge={<SkyBadge {...sky} />}
          description={<AircraftSummary {...sky} />}
        />
        {sky.state === 'no-permission' ? (
          <NoPermission what="see aircraft" />
        ) : (
          <>
            {sky.state === 'ready' && <AircraftNotice {...sky} />}
            <OpenSkyCredits />
            <AircraftToolbar
              search={search}
              table={table}
              offered={offered}
              columns={columns}
              onSearch={onSearch}
            />
            <NearBar
              near={near}
              radiusKm={radiusKm}
              onRadius={(km) => onSearch({ radius: km === DEFAULT_RADIUS_KM ? undefined : km })}
              onClear={clearNear}
            />
            <AircraftTable
              sky={sky}
              rows={kept.rows}
              offered={offered}
              table={table}
              search={search}
              isWaiting={near.state === 'loading'}
              radiusKm={isNear ? radiusKm : null}
            />
            <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
              {sky.state === 'ready' && (
                <span className="tabular">{formatCount(kept.rows.length)} shown</span>
              )}
              {kept.isOutdated && (
                <>
                  <span>
                    Rows keep their place while values change
                    {kept.late > 0 && `; ${formatCount(kept.late)} new at the end`}.
                  </span>
                  <Button size="sm" onClick={kept.sortAgain}>
                    Sort again
                  </Button>
                </>
              )}
            </div>
          </>
        )}
        <Citation />
      </Page>
    </SkyClock>
  );
}
