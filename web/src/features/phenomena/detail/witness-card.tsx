import type { Phenomenon } from '@nest/model';
import { Lock } from 'lucide-react';
import { formatPlural } from '@/lib/format/number.ts';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { CopyButton } from '@/ui/copy-button.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { ErrorState } from '@/ui/states.tsx';
import type { PrivateView } from './use-private.ts';

interface WitnessCardProps {
  phenomenon: Phenomenon;
  hidden: PrivateView;
}

/** The number of witnesses and, for those who may see it, their contact. */
export function WitnessCard({ phenomenon, hidden }: WitnessCardProps) {
  const { witnessCount } = phenomenon;
  return (
    <Card>
      <CardHeader
        title="Witnesses"
        actions={
          <span className="tabular text-xs text-ink-3">
            {witnessCount === null
              ? 'number unknown'
              : formatPlural(witnessCount, 'witness', 'witnesses')}
          </span>
        }
      />
      <CardBody>
        <Names hidden={hidden} />
      </CardBody>
    </Card>
  );
}

function Names({ hidden }: { hidden: PrivateView }) {
  const { allowed, witness } = hidden;
  if (!allowed || witness.state === 'no-permission') {
    return (
      <p className="flex items-center gap-2 text-table text-ink-3">
        <Lock aria-hidden className="size-3.5 shrink-0" />
        Names, contacts and statements are kept from you: they need the right to read private data.
      </p>
    );
  }
  if (witness.state === 'error')
    return <ErrorState error={witness.error} onRetry={witness.retry} />;
  if (witness.state === 'loading') return <SkeletonLines lines={2} />;
  if (witness.data && !witness.data.ok) {
    return <p className="text-table text-danger">{witness.data.problem}</p>;
  }
  const witnesses = witness.data?.data.witnesses ?? [];
  if (witnesses.length === 0) {
    return <p className="text-table text-ink-3">No witnesses named.</p>;
  }
  return (
    <ul className="flex flex-col gap-4">
      {witnesses.map(({ name, contact, statement }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: witnesses have no ids
        <li key={index} className="flex flex-col gap-1 text-table">
          <span className="flex flex-wrap items-center gap-x-3">
            <span className="font-medium">{name || 'Unnamed'}</span>
            {contact && (
              <span className="inline-flex items-center gap-1 break-all text-ink-2">
                {contact}
                <CopyButton text={contact} what="contact" />
              </span>
            )}
          </span>
          {statement && <p className="whitespace-pre-wrap break-words text-ink-2">{statement}</p>}
        </li>
      ))}
    </ul>
  );
}
