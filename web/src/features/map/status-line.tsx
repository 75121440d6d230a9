import { formatPoint } from '@/lib/format/place.ts';
import { Citation } from '@/ui/aircraft/citation.tsx';
import { scaleBar } from '@/ui/place-map/scale-bar.ts';
import type { MapPointer } from '../../map/map-surface.ts';
import { useAddress, useCamera, useMapData } from './map-contexts.ts';
import { ReplayTimestamp } from './time/replay-timestamp.tsx';

const EARTH_CIRCUMFERENCE_M = 40_075_017;
const TILE_PX = 512;

/** Below the map: the pointer's coordinates, the scale and the data sources. */
export function StatusLine({ pointer }: { pointer: MapPointer | null }) {
  const { search } = useAddress();
  const { viewport } = useCamera();
  const { sky } = useMapData();
  const { center, zoom } = viewport.view;
  const parallel = Math.cos((center.latitude * Math.PI) / 180);
  const scale = scaleBar((EARTH_CIRCUMFERENCE_M * parallel) / (TILE_PX * 2 ** zoom), 72);
  const place = pointer?.place ?? center;
  const accuracyM = EARTH_CIRCUMFERENCE_M / (TILE_PX * 2 ** zoom);
  const hasAircraft = sky.columns !== null && !search.layers?.split(',').includes('aircraft');
  return (
    <div className="flex items-center gap-4 text-2xs text-ink-3">
      <span className="tabular w-44 shrink-0 whitespace-nowrap">
        {formatPoint({ ...place, accuracyM })}
      </span>
      {scale.pixels > 8 && (
        <span className="flex shrink-0 items-center gap-1.5 whitespace-nowrap">
          <span
            aria-hidden
            className="h-1.5 border-x border-b border-ink-3"
            style={{ width: scale.pixels }}
          />
          {scale.label}
        </span>
      )}
      <div className="flex min-w-0 flex-1 justify-end gap-3 [&_p]:truncate [&_p]:text-2xs">
        <ReplayTimestamp className="shrink-0" />
        {hasAircraft && <Citation />}
      </div>
    </div>
  );
}
