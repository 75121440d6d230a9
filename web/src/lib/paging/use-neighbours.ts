import { matchesSearch } from '@nest/model';
import { collection } from 'firebase/firestore';
import { db } from '../firebase/services.ts';
import type { DocumentSchema } from '../live/document-schema.ts';
import { useLiveQuery } from '../live/use-live.ts';
import { neighbourQuery, type QueryPlan, type Side } from './list-query.ts';
import type { Position } from './pages.ts';

interface NeighboursOptions<T> {
  schema: DocumentSchema<T>;
  /** Path of the listed collection. */
  path: string;
  /** The list that the record was opened from. */
  plan: QueryPlan;
  /** The record's position in it. */
  position: Position;
}

/** The ids before and after a record in the order of its list; one read each. */
export function useNeighbours<T extends { searchTokens: readonly string[] }>(
  options: NeighboursOptions<T>,
): Record<Side, string | null> {
  return { previous: useNeighbour(options, 'previous'), next: useNeighbour(options, 'next') };
}

function useNeighbour<T extends { searchTokens: readonly string[] }>(
  { schema, path, plan, position }: NeighboursOptions<T>,
  side: Side,
): string | null {
  const records = collection(db(), path);
  const found = useLiveQuery(schema, neighbourQuery(records, plan, position, side));
  const match = found.data?.find(
    (row) =>
      row.ok && row.id !== position[1] && matchesSearch(row.data.searchTokens, plan.rest ?? []),
  );
  return match?.id ?? null;
}
