import type { Place } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { Clapperboard, Copy, Crosshair, Flag, Plane, Ruler, Telescope } from 'lucide-react';
import { useMemo } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { copyablePoint, formatPoint } from '@/lib/format/place.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import type { ScreenPoint } from '../../../map/map-surface.ts';
import { useAddress, useCamera, useMapData } from '../map-contexts.ts';
import { shownLayers } from '../search.ts';
import type { MapActions } from '../tools/use-map-actions.ts';
import { type FeatureAtPoint, featuresAtPoint, reachOn } from './features-at-point.ts';

export interface MenuAt {
  point: ScreenPoint;
  place: Place;
}

interface MapMenuProps {
  at: MenuAt | null;
  onClose(): void;
  actions: MapActions;
}

/** About a metre: a click is no more exact. */
const DIGITS = 5;
const rounded = ({ latitude, longitude }: Place): Place => ({
  latitude: Number(latitude.toFixed(DIGITS)),
  longitude: Number(longitude.toFixed(DIGITS)),
});

/** What can be done at a place of the map: right click, long press, or the key c for its middle. */
export function MapMenu({ at, onClose, actions }: MapMenuProps) {
  const navigate = useNavigate();
  const { can } = useSession();
  const { surface } = useCamera();
  if (!at) return null;
  const place = rounded(at.place);
  const text = `${place.latitude},${place.longitude}`;
  const copy = () =>
    navigator.clipboard.writeText(copyablePoint({ ...place, accuracyM: null })).then(
      () => toast.success('Coordinates copied'),
      () => toast.error('The clipboard is closed to this page.'),
    );
  return (
    <DropdownMenu open onOpenChange={(open) => !open && onClose()}>
      <DropdownMenuTrigger asChild>
        <span
          aria-hidden
          className="absolute size-0"
          style={{ left: at.point.x, top: at.point.y }}
        />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" aria-label="At this place" className="w-64">
        <DropdownMenuLabel className="tabular">
          {formatPoint({ ...place, accuracyM: 10 })}
        </DropdownMenuLabel>
        <Here at={at} />
        {can('phenomena.create') && (
          <DropdownMenuItem
            onSelect={() => void navigate({ to: '/phenomena/new', search: { at: text } })}
          >
            <Flag aria-hidden />
            Report a phenomenon here
          </DropdownMenuItem>
        )}
        {can('aircraft.read') && (
          <DropdownMenuItem
            onSelect={() => void navigate({ to: '/aircraft', search: { near: text } })}
          >
            <Plane aria-hidden />
            Aircraft near here
          </DropdownMenuItem>
        )}
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void copy()}>
          <Copy aria-hidden />
          Copy the coordinates
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => actions.startMeasuring(at.place)}>
          <Ruler aria-hidden />
          Measure from here
        </DropdownMenuItem>
        <DropdownMenuItem
          onSelect={() => surface?.setView({ center: at.place }, { durationMs: 250 })}
        >
          <Crosshair aria-hidden />
          Centre the map here
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

const ICONS = { phenomenon: Telescope, shoot: Clapperboard, aircraft: Plane } as const;
const NAMES = { phenomenon: 'Phenomenon', shoot: 'Shoot', aircraft: 'Aircraft' } as const;
const nameOf = (thing: FeatureAtPoint) =>
  (thing.kind === 'aircraft' ? thing.call : thing.title) || NAMES[thing.kind];

/** What lies there one over another, each to be chosen; it stays as it was when the menu opened. */
function Here({ at }: { at: MenuAt }) {
  const { surface, store } = useCamera();
  const { search, select } = useAddress();
  const { phenomena, shoots } = useMapData();
  // biome-ignore lint/correctness/useExhaustiveDependencies: aircraft that fly on would slip away under the finger
  const { rows, count } = useMemo(() => {
    const reachM = surface ? reachOn(surface, at.point, at.place) : 0;
    const { aircraft } = store.get();
    return featuresAtPoint(
      { points: phenomena.shown, shoots, aircraft, shown: shownLayers(search) },
      at.place,
      reachM,
    );
  }, [at]);
  if (count === 0) return null;
  return (
    <>
      <DropdownMenuGroup aria-label="Here">
        {rows.map((thing) => {
          const Icon = ICONS[thing.kind];
          return (
            <DropdownMenuItem
              key={`${thing.kind}:${thing.id}`}
              onSelect={() =>
                select(
                  thing.kind === 'aircraft'
                    ? { kind: 'aircraft', icao24: thing.id }
                    : { kind: thing.kind, id: thing.id },
                )
              }
            >
              <Icon aria-label={NAMES[thing.kind]} className="shrink-0" />
              <span className="truncate">{nameOf(thing)}</span>
            </DropdownMenuItem>
          );
        })}
        {count > rows.length && (
          <DropdownMenuLabel>
            and {formatCount(count - rows.length)} more; zoom in to see them apart
          </DropdownMenuLabel>
        )}
      </DropdownMenuGroup>
      <DropdownMenuSeparator />
    </>
  );
}
