import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MapSearchParams } from '../search.ts';

const route = getRouteApi('/_app/');

export type UpdateSearch = (change: Partial<MapSearchParams>) => void;

/** The map's search parameters and how to change them; changes replace the history entry. */
export function useMapSearch(): { search: MapSearchParams; update: UpdateSearch } {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const update = useCallback<UpdateSearch>(
    (change) =>
      void navigate({
        search: (old) => ({ ...old, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, update };
}
