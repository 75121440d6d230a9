import {
  LIST_QUERIES,
  matchesSearch,
  PHENOMENA_COLLECTION,
  phenomenonPath,
  searchQuery,
} from '@nest/model';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import { useEffect, useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { formatUtc } from '@/lib/format/time.ts';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc, useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';

const MAX_OPTIONS = 8;
const TYPING_MS = 200;
const [observedAt] = LIST_QUERIES.phenomena.sorts;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/**
 * Phenomena to choose from: matches of the typed text, or the latest; and the chosen one, whose
 * title is looked up.
 */
export function usePhenomenonOptions(chosenId: string | null, typed: string) {
  const { can } = useSession();
  const { token, rest } = searchQuery(useSettled(typed));
  const found = useLiveQuery(
    phenomenonDocument,
    query(
      collection(db(), PHENOMENA_COLLECTION),
      ...(can('phenomena.readTeam') ? [] : [where('audience', '==', 'members')]),
      ...(token === null ? [] : [where('searchTokens', 'array-contains', token)]),
      orderBy(observedAt, 'desc'),
      limit(MAX_OPTIONS),
    ),
  );
  const chosen = useLiveDoc(phenomenonDocument, chosenId && phenomenonPath(chosenId));
  const options = (found.data ?? []).flatMap((row) =>
    row.ok && matchesSearch(row.data.searchTokens, rest)
      ? [
          {
            value: row.id,
            label: row.data.title,
            hint: formatUtc(row.data.observedAt, row.data.timePrecision),
          },
        ]
      : [],
  );
  if (chosenId && !options.some(({ value }) => value === chosenId)) {
    const label = chosen.data?.ok ? chosen.data.data.title : chosenId;
    options.unshift({ value: chosenId, label, hint: '' });
  }
  return { options, searching: found.state === 'loading' };
}
