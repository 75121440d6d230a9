import { phenomenonPath } from '@nest/model';
import { useState } from 'react';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import type { MergeRecord } from './merge-dialog.tsx';

/** The records of a merge; others can be added by id, which are looked up. */
export function useRecords(given: readonly MergeRecord[]) {
  const [records, setRecords] = useState<readonly MergeRecord[]>(given);
  const [wanted, setWanted] = useState<string | null>(null);
  const live = useLiveDoc(phenomenonDocument, wanted && phenomenonPath(wanted));
  if (wanted !== null && live.data?.ok && live.data.id === wanted) {
    const { id, data } = live.data;
    if (!records.some((record) => record.id === id)) setRecords([...records, { id, data }]);
    setWanted(null);
  }
  return {
    records,
    add: setWanted,
    drop: (id: string) => setRecords(records.filter((record) => record.id !== id)),
  };
}
