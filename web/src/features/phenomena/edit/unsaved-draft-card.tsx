import { useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { CopyButton } from '@/ui/copy-button.tsx';
import { dropDraft, readDraft } from './draft.ts';
import { changedGroups } from './merge.ts';

/** What somebody typed and may no longer save, to be copied. */
export function UnsavedDraftCard({ id }: { id: string }) {
  const { uid } = useSession();
  const [draft, setDraft] = useState(() => readDraft(uid, id));
  const groups = draft?.base ? changedGroups(draft.base.values, draft.values) : [];
  if (!draft || groups.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="What you typed and could not save"
        actions={
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              dropDraft(uid, id);
              setDraft(null);
            }}
          >
            Discard
          </Button>
        }
      />
      <CardBody>
        <Facts>
          {groups.map((group) => {
            const text = group.describe(draft.values);
            return (
              <Fact key={group.name} name={group.label}>
                <span className="whitespace-pre-wrap">{text || 'empty'}</span>
                {text && <CopyButton text={text} what={group.label.toLowerCase()} />}
              </Fact>
            );
          })}
        </Facts>
      </CardBody>
    </Card>
  );
}
