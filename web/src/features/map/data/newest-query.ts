import { collection } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { pageQuery, type QueryPlan } from '@/lib/paging/list-query.ts';

/** So many of the newest records of a collection, by the time that `sort` holds. */
export const newestQuery = (
  name: string,
  sort: string,
  equals: QueryPlan['equals'],
  most: number,
) =>
  pageQuery(
    collection(db(), name),
    { equals, token: null, rest: [], sort, direction: 'desc' },
    { after: null, until: null },
    most,
  );

/** What keeps a query to the records that somebody may see who cannot read the team's. */
export const audienceOf = (canReadTeam: boolean): QueryPlan['equals'] =>
  canReadTeam ? [] : [['audience', 'members']];
