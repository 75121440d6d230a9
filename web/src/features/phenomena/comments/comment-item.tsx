import { type Comment, commentPath } from '@nest/model';
import { doc } from 'firebase/firestore';
import { useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import type { PagedRow } from '@/lib/paging/use-pages.tsx';
import { stampChange } from '@/lib/save/stamps.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Badge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { Ago } from '@/ui/time.tsx';
import { CommentForm } from './comment-form.tsx';

interface CommentItemProps {
  phenomenonId: string;
  row: PagedRow<Comment>;
}

type Change = Partial<Pick<Comment, 'text' | 'status'>>;

export function CommentItem({ phenomenonId, row }: CommentItemProps) {
  const session = useSession();
  const save = useSave();
  const [draft, setDraft] = useState<string | null>(null);
  const { data: comment } = row;
  const isMine = comment.createdBy === session.uid && session.can('comments.create');
  const isDeleted = comment.status === 'withdrawn';
  const isEdited = comment.updatedAt.toMillis() - comment.createdAt.toMillis() > 1_000;

  const change = (message: string, next: Change, before: Change) => {
    const ref = doc(db(), commentPath(phenomenonId, row.id));
    return save({
      message,
      write: (batch, uid) => batch.update(ref, { ...next, ...stampChange(uid) }),
      undo: (batch, uid) => batch.update(ref, { ...before, ...stampChange(uid) }),
    });
  };
  const edit = async (text: string) => {
    setDraft(null);
    if (text === comment.text) return;
    const outcome = await change('Comment changed', { text }, { text: comment.text });
    if (outcome.state !== 'saved') setDraft(text);
  };
  const remove = () =>
    void change('Comment deleted', { status: 'withdrawn' }, { status: 'visible' });

  return (
    <li className="rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-table">
        <span className="font-medium">{comment.authorName}</span>
        <span className="text-xs text-ink-3">
          <Ago time={comment.createdAt} />
          {row.hasPendingWrites && ' · not sent yet'}
          {!row.hasPendingWrites && isEdited && !isDeleted && ' · edited'}
        </span>
        {isDeleted && <Badge>Deleted</Badge>}
        <span className="ml-auto flex gap-1">
          {isMine && !isDeleted && draft === null && (
            <Button size="sm" variant="ghost" onClick={() => setDraft(comment.text)}>
              Edit
            </Button>
          )}
          {(isMine || session.can('comments.moderate')) && !isDeleted && draft === null && (
            <Button size="sm" variant="ghost" onClick={remove}>
              Delete
            </Button>
          )}
          {isDeleted && session.can('comments.moderate') && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() =>
                void change('Comment restored', { status: 'visible' }, { status: 'withdrawn' })
              }
            >
              Restore
            </Button>
          )}
        </span>
      </div>
      {draft === null ? (
        <p
          className={cn(
            'mt-1 text-sm leading-6 break-words whitespace-pre-wrap',
            isDeleted && 'text-ink-3 line-through',
          )}
        >
          {comment.text}
        </p>
      ) : (
        <div className="mt-2">
          <CommentForm
            label="Edit your comment"
            submit="Save"
            text={draft}
            onText={setDraft}
            onSubmit={() => void edit(draft)}
          >
            <Button variant="ghost" onClick={() => setDraft(null)}>
              Cancel
            </Button>
          </CommentForm>
        </div>
      )}
    </li>
  );
}
