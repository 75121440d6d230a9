import { commentPath, commentsCollection } from '@nest/model';
import { collection, doc } from 'firebase/firestore';
import { useRef, useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { stampChange, stampNew } from '@/lib/save/stamps.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { CommentForm } from './comment-form.tsx';

export function CommentComposer({ phenomenonId }: { phenomenonId: string }) {
  const session = useSession();
  const save = useSave();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string>();
  const input = useRef<HTMLTextAreaElement>(null);
  useCommands([
    {
      id: 'phenomenon.write-comment',
      title: 'Write a comment',
      group: 'This phenomenon',
      hotkey: 'c',
      run: () => input.current?.focus(),
    },
  ]);

  const post = async () => {
    const comment = { text, authorName: session.name, status: 'visible' };
    const { id } = doc(collection(db(), commentsCollection(phenomenonId)));
    const ref = doc(db(), commentPath(phenomenonId, id));
    setText('');
    setRefused(undefined);
    const outcome = await save({
      message: 'Comment posted',
      write: (batch, uid) => batch.set(ref, { ...comment, ...stampNew(uid) }),
      undo: (batch, uid) => batch.update(ref, { status: 'withdrawn', ...stampChange(uid) }),
    });
    if (outcome.state === 'saved') return;
    setText((now) => (now === '' ? comment.text : `${comment.text}\n\n${now}`));
    setRefused('The comment was not accepted. Your text is back; nothing is lost.');
  };
  return (
    <CommentForm
      label="Write a comment"
      submit="Post comment"
      text={text}
      onText={setText}
      inputRef={input}
      error={refused}
      onSubmit={() => void post()}
    />
  );
}
