import { formatPlural } from '@/lib/format/number.ts';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { MemberName } from '../member-name.tsx';
import type { Merge } from './merge.ts';

interface ConflictBannerProps {
  merge: Merge;
  updatedBy: string;
  onReview(): void;
}

/** While editing: the record is no longer what the person began with. */
export function ConflictBanner({ merge, updatedBy, onReview }: ConflictBannerProps) {
  const { theirs, conflicts } = merge;
  const labels = [...theirs, ...conflicts].map(({ label }) => label);
  return (
    <FormAlert
      tone="signal"
      title={
        <>
          <MemberName uid={updatedBy} /> changed this phenomenon while you edit it
        </>
      }
    >
      {labels.length === 0 ? (
        <p>Nothing that you can see in this form. You can go on and save.</p>
      ) : (
        <p>
          {labels.join(', ')}.{' '}
          {conflicts.length > 0 &&
            `In ${formatPlural(conflicts.length, 'field')} you both made changes. `}
          <Button variant="link" onClick={onReview}>
            Compare and take over
          </Button>
        </p>
      )}
    </FormAlert>
  );
}
