import { useEffect } from 'react';
import type { MapSurface } from '../../../map/map-surface.ts';
import { MARGIN_PX, type Position } from '../panel/position.ts';

interface Overlaid {
  /** The position of the open floating panel; null if it is collapsed or a sheet. */
  panel: Position | null;
  panelWidth: number;
  /** Height of the sheet at the bottom, in px; 0 without one. */
  sheet: number;
  room: { width: number; height: number };
}

/** A sheet that leaves less than this share of the map uncovered is only temporary. */
const MOST_OF_ROOM = 0.6;

/** How much of the left and of the bottom is covered: a panel in the middle covers no edge. */
export function insetsOf({ panel, panelWidth, sheet, room }: Overlaid) {
  const isAtLeft = panel !== null && panel.x <= 3 * MARGIN_PX;
  const left = isAtLeft ? panel.x + panelWidth : 0;
  return {
    top: 0,
    right: 0,
    bottom: sheet <= room.height * MOST_OF_ROOM ? sheet : 0,
    left: left <= room.width * MOST_OF_ROOM ? left : 0,
  };
}

/** Keeps the centre of the map clear of the panel. */
export function useInsets(surface: MapSurface | null, overlaid: Overlaid): void {
  const { left, bottom } = insetsOf(overlaid);
  useEffect(() => {
    surface?.setInsets?.({ top: 0, right: 0, bottom, left });
  }, [surface, left, bottom]);
}
