import { z } from 'zod';
import type { Audience } from '../audience.ts';
import { integer } from '../fields.ts';
import { audienceSchema } from '../metadata.ts';
import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CellsTile, type TileCells } from './cells-tile.ts';
import { TileFormatError } from './packed.ts';
import { decodePoints, type TilePoints } from './points-tile.ts';
import { tilePathPattern } from './tile-path.ts';

export const TILES_COLLECTION = 'tiles';
export const tileDocumentPath = (tileId: string) => `${TILES_COLLECTION}/${tileId}`;

/** `members-a3`: the audience comes first because the rules check it. */
export const tileId = (audience: Audience, path: string) => `${audience}-${path}`;
/** The document that lists the tiles of an audience. */
export const tileIndexId = (audience: Audience) => `${audience}-index`;

/**
 * The types that the SDKs use for a field of bytes: `Buffer` in the Admin SDK, `Bytes` in the web
 * SDK.
 */
export type BytesLike = Uint8Array | { toUint8Array(): Uint8Array };
const isBytes = (value: unknown): value is BytesLike =>
  value instanceof Uint8Array ||
  (typeof value === 'object' && value !== null && 'toUint8Array' in value);
export const bytesSchema = z.custom<BytesLike>(isBytes, 'must be bytes');
export const toBytes = (bytes: BytesLike): Uint8Array =>
  bytes instanceof Uint8Array ? bytes : bytes.toUint8Array();

/**
 * A document of `tiles/{audience}-{path}`: a piece of the map. `points` contains each phenomenon of
 * its area; where there are too many, `cells` counts them, and the tiles below contain them.
 */
export const tileSchema = z.strictObject({
  audience: audienceSchema,
  path: z.string().regex(tilePathPattern, 'must be the path of a tile'),
  kind: z.enum(['points', 'cells']),
  /** Phenomena in its area. */
  count: integer(1, 1_000_000_000),
  data: bytesSchema,
});
export type Tile = z.infer<typeof tileSchema>;

/** `tiles/{audience}-index`: the tiles of an audience, and the number of phenomena in them. */
export const tileIndexSchema = z.strictObject({
  audience: audienceSchema,
  /** Sorted paths of the tiles without children, separated by blanks; see `TileShape`. */
  paths: z.string(),
  /** Phenomena by status, in the order of `PHENOMENON_STATUSES`. */
  statuses: z.array(integer(0, 1_000_000_000)).length(PHENOMENON_STATUSES.length),
});
export type TileIndex = z.infer<typeof tileIndexSchema>;

export type DecodedTile =
  | { kind: 'points'; path: string; points: TilePoints }
  | { kind: 'cells'; path: string; cells: TileCells };

/**
 * The content of a tile, in columns.
 *
 * @throws TileFormatError if its bytes do not match its description
 */
export function decodeTile(tile: Pick<Tile, 'path' | 'kind' | 'data'>): DecodedTile {
  const bytes = toBytes(tile.data);
  if (tile.kind === 'points') {
    return { kind: 'points', path: tile.path, points: decodePoints(bytes) };
  }
  if (tile.kind === 'cells') {
    return { kind: 'cells', path: tile.path, cells: CellsTile.decode(tile.path, bytes).columns() };
  }
  throw new TileFormatError('The tile is of no known kind.');
}
