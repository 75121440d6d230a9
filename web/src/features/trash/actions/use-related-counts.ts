import { commentsCollection, SHOOTS_COLLECTION } from '@nest/model';
import { collection, getCountFromServer, query, where } from 'firebase/firestore';
import { useEffect, useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { useSession } from '@/lib/session/session.tsx';

export interface RelatedCounts {
  shoots: number;
  comments: number;
}

/**
 * The number of related documents of phenomena: counted by the server, once each. Null until known.
 */
export function useRelatedCounts(ids: readonly string[]): Record<string, RelatedCounts | null> {
  const canReadTeam = useSession().can('phenomena.readTeam');
  const [found, setFound] = useState<Record<string, RelatedCounts>>({});
  const missing = ids.filter((id) => !found[id]).join();
  useEffect(() => {
    let isCurrent = true;
    for (const id of missing ? missing.split(',') : []) {
      countHanging(id, canReadTeam).then(
        (relatedCounts) => isCurrent && setFound((old) => ({ ...old, [id]: relatedCounts })),
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [missing, canReadTeam]);
  return Object.fromEntries(ids.map((id) => [id, found[id] ?? null]));
}

async function countHanging(id: string, canReadTeam: boolean): Promise<RelatedCounts> {
  const shoots = query(
    collection(db(), SHOOTS_COLLECTION),
    where('phenomenonId', '==', id),
    ...(canReadTeam ? [] : [where('audience', '==', 'members')]),
  );
  const comments = query(
    collection(db(), commentsCollection(id)),
    where('status', '==', 'visible'),
  );
  const counts = await Promise.all([getCountFromServer(shoots), getCountFromServer(comments)]);
  const [shootCount, commentCount] = counts.map((snapshot) => snapshot.data().count);
  return { shoots: shootCount ?? 0, comments: commentCount ?? 0 };
}
