import { collection } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { pageQuery, type QueryPlan } from '@/lib/paging/list-query.ts';

/** A number of newest records of a collection, by the time in the field `sort`. */
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

/** Restricts a query to the records of a member who cannot read the team's. */
export const audienceOf = (canReadTeam: boolean): QueryPlan['equals'] =>
  canReadTeam ? [] : [['audience', 'members']];
