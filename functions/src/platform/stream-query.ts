import { FieldPath, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

const PAGE = 2_000;

/** Called after each page: a worker renews its lease. */
export type PageHandler = () => Promise<unknown>;
export const nothing: PageHandler = async () => undefined;

/** Every document of a query, ordered by id, page by page. */
export async function* streamQuery(
  query: Query,
  onPage: PageHandler,
  size = PAGE,
): AsyncGenerator<QueryDocumentSnapshot> {
  let next = query.orderBy(FieldPath.documentId()).limit(size);
  for (;;) {
    const { docs } = await next.get();
    await onPage();
    yield* docs;
    const last = docs.at(-1);
    if (!last || docs.length < size) return;
    next = query.orderBy(FieldPath.documentId()).startAfter(last).limit(size);
  }
}
