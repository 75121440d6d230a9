import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '../button.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '../card.tsx';
import { CopyButton } from '../copy-button.tsx';
import { dropDraft, readDraft } from './drafts.ts';
import type { FormDefinition } from './form.ts';
import { changedGroups } from './merge.ts';

interface UnsavedDraftCardProps<Values extends FieldValues> {
  definition: FormDefinition<Values>;
  id: string;
}

/** Input that a person may no longer save, to be copied. */
export function UnsavedDraftCard<Values extends FieldValues>(props: UnsavedDraftCardProps<Values>) {
  const { definition, id } = props;
  const { uid } = useSession();
  const key = { noun: definition.noun, uid, id };
  const [draft, setDraft] = useState(() => readDraft<Values>(key));
  const groups = draft?.base
    ? changedGroups(definition.groups, draft.base.values, draft.values)
    : [];
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
              dropDraft(key);
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
