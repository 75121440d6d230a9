import { IconLayer } from '@deck.gl/layers';
import { AIRCRAFT_FLAGS, type AircraftColumns, type ExtrapolatedColumns } from '@nest/model';
import { SHAPES, shapeIndex } from '../../layers/aircraft/aircraft-shapes.ts';
import { iconSizePx } from '../../layers/aircraft/aircraft-size.ts';
import {
  ALTITUDE_STOPS_M,
  ALTITUDE_TOKENS,
  NO_ALTITUDE_TOKEN,
  placeOfAltitude,
} from '../../layers/altitude.ts';
import type { Tokens } from '../../layers/tokens.ts';
import type { IconAtlas } from '../icon-atlas.ts';
import { type Color, color } from './colors.ts';

export interface AircraftDraw {
  columns: AircraftColumns;
  /** Their current positions; refilled before every `tick`. */
  places: ExtrapolatedColumns;
  /** Incremented whenever `places` have moved. */
  tick: number;
  atlas: IconAtlas;
  tokens: Tokens;
  /** Incremented with the theme. */
  theme: number;
  zoom: number;
  /** Row of the selected aircraft, or -1. */
  selected: number;
}

const HIDDEN: [number, number] = [0, -90];

/** Aircraft, rotated to their track, coloured by altitude, and faded for old positions. */
export function aircraftLayers(draw: AircraftDraw): IconLayer[] {
  const { columns, places, tick, atlas, tokens, theme, zoom, selected } = draw;
  const palette = colorsByHeight(columns, tokens);
  const size = iconSizePx(zoom);
  const at = (row: number): [number, number] =>
    (places.fade[row] ?? 0) > 0 ? [places.longitude[row] ?? 0, places.latitude[row] ?? 0] : HIDDEN;
  const common = {
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    sizeUnits: 'pixels' as const,
  };
  const layer = new IconLayer({
    ...common,
    id: 'aircraft',
    // The snapshot's identity: only a new one refills icons and angles.
    data: tableOf(columns),
    getIcon: (_, { index }) => SHAPES[shapeIndex(columns.category[index] ?? 0)] ?? 'plane',
    getPosition: (_, { index }) => at(index),
    getAngle: (_, { index }) => -(columns.trueTrack[index] || 0),
    getColor: (_, { index }) => {
      const [red, green, blue] = palette(index);
      return [red, green, blue, Math.round(255 * (places.fade[index] ?? 0))];
    },
    getSize: 1,
    sizeScale: size,
    updateTriggers: { getPosition: tick, getColor: [tick, theme] },
  });
  if (selected < 0) return [layer];
  return [
    layer,
    new IconLayer({
      ...common,
      id: 'aircraft-selected',
      data: [selected],
      getIcon: () => 'ring',
      getPosition: (row: number) => at(row),
      getColor: color(tokens, '--ink'),
      getSize: size * 1.7,
      updateTriggers: { getPosition: tick },
    }) as IconLayer,
  ];
}

const tables = new WeakMap<AircraftColumns, { length: number }>();
function tableOf(columns: AircraftColumns): { length: number } {
  const known = tables.get(columns);
  if (known) return known;
  const table = { length: columns.count };
  tables.set(columns, table);
  return table;
}

/** The colour of each row's altitude, interpolated between the stops of the palette. */
function colorsByHeight(columns: AircraftColumns, tokens: Tokens): (row: number) => Color {
  const stops = ALTITUDE_STOPS_M.map((_, i) => color(tokens, ALTITUDE_TOKENS[i] ?? ''));
  const unknown = color(tokens, NO_ALTITUDE_TOKEN);
  return (row) => {
    const geometric = columns.geoAltitude[row] ?? Number.NaN;
    const metres = Number.isNaN(geometric) ? (columns.baroAltitude[row] ?? Number.NaN) : geometric;
    const onGround = ((columns.flags[row] ?? 0) & AIRCRAFT_FLAGS.onGround) !== 0;
    if (onGround || Number.isNaN(metres)) return unknown;
    const place = placeOfAltitude(metres);
    const low = stops[Math.floor(place)] ?? unknown;
    const high = stops[Math.ceil(place)] ?? low;
    const share = place - Math.floor(place);
    return low.map((part, i) => Math.round(part + ((high[i] ?? part) - part) * share)) as Color;
  };
}
