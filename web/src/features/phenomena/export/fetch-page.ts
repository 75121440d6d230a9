import {
  type ExportRecord,
  matchesSearch,
  PHENOMENA_COLLECTION,
  type Phenomenon,
} from '@nest/model';
import {
  collection,
  type DocumentSnapshot,
  getDocsFromServer,
  query,
  startAfter,
} from 'firebase/firestore';
import { EXPORT_PAGE, type ExportPage } from '@/lib/export/export-pages.ts';
import { db } from '@/lib/firebase/services.ts';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { toDocument } from '@/lib/live/live-state.ts';
import { countQuery } from '@/lib/live/reads.ts';
import { pageQuery } from '@/lib/paging/list-query.ts';
import type { PhenomenaPlan } from '../list/list-plan.ts';

/** Reads one page of the list's query, only from the server: an export is never out of date. */
export async function fetchExportPage(
  plan: PhenomenaPlan,
  cursor: unknown,
): Promise<ExportPage<ExportRecord>> {
  const records = collection(db(), PHENOMENA_COLLECTION);
  const whole = pageQuery(records, plan, { after: null, until: null }, EXPORT_PAGE);
  const after = cursor as DocumentSnapshot | null;
  const snapshot = await getDocsFromServer(after ? query(whole, startAfter(after)) : whole);
  countQuery(snapshot);
  const found = snapshot.docs.flatMap((document) => {
    const row = toDocument<Phenomenon>(phenomenonDocument, document);
    const isWanted = row.ok && matchesSearch(row.data.searchTokens, plan.rest ?? []);
    return isWanted ? [{ id: row.id, phenomenon: row.data }] : [];
  });
  return {
    records: found,
    read: snapshot.size,
    next: snapshot.size < EXPORT_PAGE ? null : (snapshot.docs.at(-1) ?? null),
  };
}
