import { Link } from '@tanstack/react-router';
import { Plus, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { useStored } from '@/lib/stored.ts';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { boxAround } from './find/box-around.ts';
import { MapPlaceSearch } from './find/map-place-search.tsx';
import { Headline } from './headline.tsx';
import { HoverCard } from './inspect/hover-card.tsx';
import { MapMenu, type MenuAt } from './inspect/map-menu.tsx';
import { SelectionCard } from './inspect/selection-card.tsx';
import { useLongPress } from './inspect/use-long-press.ts';
import { useMapClicks } from './inspect/use-map-clicks.ts';
import { useHover } from './inspect/use-pointer.ts';
import { useAddress, useCamera } from './map-contexts.ts';
import { BaseNotice, MapErrorNotice } from './map-error-notice.tsx';
import { BottomSheet } from './panel/bottom-sheet.tsx';
import { InViewPanel } from './panel/in-view-panel.tsx';
import { PANEL_WIDTH_PX, PanelFrame, usePanelPosition } from './panel/panel-frame.tsx';
import { SHEET_STOPS, type SheetStop } from './panel/sheet-stops.ts';
import { StatusLine } from './status-line.tsx';
import { ReplayTimestamp } from './time/replay-timestamp.tsx';
import { TimeBar } from './time/time-bar.tsx';
import { LayerControl } from './tools/layer-control.tsx';
import { MapTools } from './tools/map-tools.tsx';
import { MeasureBar } from './tools/measure-bar.tsx';
import type { AutoRotate } from './tools/use-auto-rotate.ts';
import { useMapActions } from './tools/use-map-actions.ts';
import { useMapCommands } from './tools/use-map-commands.ts';
import { useElementSize } from './view/use-element-size.ts';
import { useInsets } from './view/use-insets.ts';
import type { OpenedSurface } from './view/use-surface.ts';

/** Narrower than this, in px, the panel is a sheet at the bottom. */
const NARROW_PX = 640;

interface MapLayoutProps {
  map: OpenedSurface;
  turning: AutoRotate;
  onRetry(): void;
}

/** Where everything of the command screen lies: figures above, the map, the time below. */
export function MapLayout({ map, turning, onRetry }: MapLayoutProps) {
  const { container, picture, notice } = map;
  const { selection, select } = useAddress();
  const { surface, viewport, store } = useCamera();
  const { can } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(root);
  const isNarrow = width > 0 && width < NARROW_PX;
  const stage = useRef<HTMLDivElement>(null);
  const room = useElementSize(stage);
  const pointer = useHover(surface);
  const actions = useMapActions(turning, room);
  const searchInput = useRef<HTMLInputElement>(null);
  const [isSearching, setSearching] = useState(false);
  const [panel, setPanel] = useStored('map.panel.fold', 'open');
  const [stop, setStop] = useState<SheetStop>('peek');
  const [menuAt, setMenuAt] = useState<MenuAt | null>(null);
  useLongPress(container, surface, setMenuAt);
  useMapClicks(surface, { actions, select, onMenu: setMenuAt });
  useEffect(() => {
    if (selection) setStop((was) => (was === 'peek' ? 'half' : was));
  }, [selection]);
  const isOpen = panel === 'open';
  const { position } = usePanelPosition(room);
  useInsets(surface, {
    panel: isOpen && !isNarrow ? position : null,
    panelWidth: PANEL_WIDTH_PX,
    sheet: isNarrow ? SHEET_STOPS[stop](room.height) : 0,
    room,
  });
  useMapCommands({
    actions,
    togglePanel: () => setPanel(isOpen ? 'folded' : 'open'),
    openMenu: () => {
      const { center } = viewport.view;
      const point = surface?.project(center);
      if (point) setMenuAt({ point, place: center });
    },
    search: () => {
      setSearching(true);
      // The field exists in the next frame, if it was hidden.
      requestAnimationFrame(() => searchInput.current?.focus());
    },
    escape: () => {
      if (actions.isMeasuring) actions.stopMeasuring();
      else if (selection) select(null);
    },
  });
  const hasMap = picture.state !== 'failed';
  const list = <InViewPanel cites={isNarrow} />;
  return (
    <div ref={root} className="flex min-h-0 flex-1 flex-col overflow-hidden">
      <h1 tabIndex={-1} className="sr-only">
        Map
      </h1>
      <div className="relative z-30 flex h-12 shrink-0 items-stretch border-b border-line">
        <Headline />
        <div className="flex shrink-0 items-center gap-2 px-2 md:px-3">
          <Button
            size="icon"
            className="lg:hidden"
            aria-label="Find a place"
            aria-expanded={isSearching}
            onClick={() => {
              setSearching(!isSearching);
              requestAnimationFrame(() => searchInput.current?.focus());
            }}
          >
            <Search aria-hidden />
          </Button>
          <MapPlaceSearch
            input={searchInput}
            near={viewport.view.center}
            onPlace={(place, radiusM) => {
              store.setOverlays({ pin: place });
              turning.stop();
              surface?.fit(boxAround(place, radiusM), { durationMs: 900 });
            }}
            onDone={() => setSearching(false)}
            className={cn(
              isSearching
                ? 'max-lg:absolute max-lg:inset-x-2 max-lg:top-full max-lg:mt-2'
                : 'max-lg:hidden',
              'lg:w-64',
            )}
          />
          {can('phenomena.create') && (
            <Button asChild variant="primary">
              <Link to="/phenomena/new" aria-label="Report a phenomenon">
                <Plus aria-hidden />
                <span className="max-md:hidden">Report a phenomenon</span>
              </Link>
            </Button>
          )}
        </div>
      </div>
      <div ref={stage} className="relative isolate min-h-0 flex-1 overflow-hidden bg-(--map-space)">
        <div
          ref={container}
          data-map
          className={cn('absolute inset-0', picture.state !== 'ready' && 'invisible')}
        />
        <MapErrorNotice picture={picture} onRetry={onRetry} />
        {hasMap && (
          <MapTools
            actions={actions}
            isNarrow={isNarrow}
            layers={
              <LayerControl
                isOpen={actions.layersOpen}
                onOpen={actions.setLayersOpen}
                hasGoogle={map.hasGoogle}
              />
            }
          />
        )}
        <MeasureBar actions={actions} />
        <BaseNotice key={notice} notice={notice} />
        {isNarrow ? (
          <BottomSheet title="In view" stop={stop} onStop={setStop} roomHeight={room.height}>
            {selection ? (
              <SelectionCard isNarrow />
            ) : (
              <>
                <div className="border-b border-line px-1 pb-1">
                  <TimeBar />
                  <ReplayTimestamp className="px-2" />
                </div>
                {list}
              </>
            )}
          </BottomSheet>
        ) : (
          <>
            <PanelFrame
              title="In view"
              isOpen={isOpen}
              onOpen={(open) => setPanel(open ? 'open' : 'folded')}
              room={room}
            >
              {list}
            </PanelFrame>
            <SelectionCard isNarrow={false} />
          </>
        )}
        {!menuAt && <HoverCard pointer={pointer} room={room} />}
        <MapMenu at={menuAt} onClose={() => setMenuAt(null)} actions={actions} />
      </div>
      {!isNarrow && (
        <div className="flex shrink-0 flex-col gap-0.5 border-t border-line px-3 pt-1 pb-1.5">
          <TimeBar />
          <StatusLine pointer={pointer} />
        </div>
      )}
    </div>
  );
}
