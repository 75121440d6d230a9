import { formatPlural } from '@/lib/format/number.ts';
import { useMemberName } from '@/lib/members/use-members.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '../button.tsx';
import { FormAlert } from '../form-alert.tsx';
import type { Merge } from './merge.ts';

interface ConflictBannerProps<Values> {
  noun: string;
  merge: Merge<Values>;
  updatedBy: string;
  onReview(): void;
}

/** While editing: the record has changed since the person began. */
export function ConflictBanner<Values>(props: ConflictBannerProps<Values>) {
  const { noun, merge, updatedBy, onReview } = props;
  const session = useSession();
  const name = useMemberName(updatedBy);
  const labels = [...merge.theirs, ...merge.conflicts].map(({ label }) => label);
  const who = updatedBy === session.uid ? 'You' : name;
  return (
    <FormAlert tone="signal" title={`${who} changed this ${noun} while you edit it`}>
      {labels.length === 0 ? (
        <p>Nothing that you can see in this form. You can go on and save.</p>
      ) : (
        <p>
          {labels.join(', ')}.{' '}
          {merge.conflicts.length > 0 &&
            `In ${formatPlural(merge.conflicts.length, 'field')} you both made changes. `}
          <Button variant="link" onClick={onReview}>
            Compare and take over
          </Button>
        </p>
      )}
    </FormAlert>
  );
}
