import type { Comment } from '@nest/model';
import { MessageSquare } from 'lucide-react';
import { useCallback } from 'react';
import { commentDocument } from '@/lib/live/document-schemas.ts';
import { usePages } from '@/lib/paging/use-pages.tsx';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, NoPermission } from '@/ui/states.tsx';
import { CommentComposer } from './comment-composer.tsx';
import { CommentItem } from './comment-item.tsx';
import { commentPosition, commentsQuery } from './comments-query.ts';

/** The discussion of a phenomenon, live, oldest first. */
export function Comments({ phenomenonId }: { phenomenonId: string }) {
  const session = useSession();
  const moderates = session.can('comments.moderate');
  const pages = usePages<Comment>({
    schema: commentDocument,
    query: useCallback(
      (range, count) => commentsQuery(phenomenonId, moderates, range, count),
      [phenomenonId, moderates],
    ),
    position: commentPosition,
    direction: 'asc',
    allLive: true,
  });
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {pages.subscriptions}
      {pages.state === 'loading' && <SkeletonLines lines={5} />}
      {pages.state === 'error' && <ErrorState error={pages.error} onRetry={pages.retry} />}
      {pages.state === 'no-permission' && <NoPermission what="read these comments" />}
      {pages.state === 'ready' && pages.rows.length === 0 && (
        <EmptyState icon={MessageSquare} title="No comments yet" className="py-8">
          <p>Share what you found, ask, or say what should be checked next.</p>
        </EmptyState>
      )}
      {pages.rows.length > 0 && (
        <ol aria-label="Comments" className="flex flex-col gap-3">
          {pages.rows.map((row) => (
            <CommentItem key={row.id} phenomenonId={phenomenonId} row={row} />
          ))}
        </ol>
      )}
      {pages.state === 'ready' && pages.hasMore && (
        <Button className="self-start" onClick={pages.loadMore} busy={!pages.isSettled}>
          Show later comments
        </Button>
      )}
      {pages.state !== 'no-permission' &&
        (session.can('comments.create') ? (
          <CommentComposer phenomenonId={phenomenonId} />
        ) : (
          <p className="text-table text-ink-3">Your role does not let you comment.</p>
        ))}
    </div>
  );
}
