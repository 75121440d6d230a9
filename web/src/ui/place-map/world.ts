import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { useEffect, useState } from 'react';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type AtlasDetail, fetchAtlas } from '@/lib/world-atlas.ts';
import { angleBetween, type Cap, capAround, type LatLon } from './sphere.ts';

/** A piece of the world map and the cap that contains it, so that invisible pieces are skipped. */
interface Piece<G> {
  geometry: G;
  cap: Cap;
}
export interface World {
  land: Piece<Polygon>[];
  borders: Piece<LineString>[];
}

/** Below this many metres per pixel the coarse map looks angular. */
export const FINE_BELOW_METRES_PER_PIXEL = 9_000;

const loading = new Map<AtlasDetail, Promise<World>>();

/** The world's land and borders; fetched once for each scale. */
export function loadWorld(detail: AtlasDetail): Promise<World> {
  const known = loading.get(detail);
  if (known) return known;
  const world = fetchAtlas<AtlasTopology>(detail).then(worldOf);
  loading.set(detail, world);
  world.catch(() => loading.delete(detail));
  return world;
}

type AtlasTopology = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

function worldOf(topology: AtlasTopology): World {
  const land = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon),
  );
  const borders: MultiLineString = mesh(
    topology,
    topology.objects.countries as Parameters<typeof mesh>[1],
    (a, b) => a !== b,
  );
  return {
    land: land.flatMap((geometry) => piece(geometry, geometry.coordinates[0] ?? [])),
    borders: borders.coordinates.flatMap((coordinates) =>
      piece<LineString>({ type: 'LineString', coordinates }, coordinates),
    ),
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Polygon[] {
  return geometry.type === 'Polygon'
    ? [geometry]
    : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

function piece<G>(geometry: G, ring: number[][]): Piece<G>[] {
  const cap = capAround(
    ring.map(([longitude = 0, latitude = 0]): LatLon => ({ latitude, longitude })),
  );
  return cap ? [{ geometry, cap }] : [];
}

/**
 * Whether any part of a piece can be within a cap. The interior of a piece may be nearer than its
 * rim.
 */
export function meets(piece: Cap, view: Cap): boolean {
  return angleBetween(piece.center, view.center) <= piece.radiusDeg + view.radiusDeg;
}

/** The best loaded world map, or null at first; loads the fine one if `fine`. */
export function useWorld(fine: boolean): World | null {
  const [worlds, setWorlds] = useState<Partial<Record<AtlasDetail, World>>>({});
  useEffect(() => {
    let current = true;
    const load = (detail: AtlasDetail) =>
      loadWorld(detail).then(
        (world) => current && setWorlds((before) => ({ ...before, [detail]: world })),
        () => undefined,
      );
    void load('110m');
    if (fine) void load('50m');
    return () => {
      current = false;
    };
  }, [fine]);
  return (fine ? worlds['50m'] : undefined) ?? worlds['110m'] ?? null;
}
