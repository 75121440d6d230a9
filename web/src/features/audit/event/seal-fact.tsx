import type { AuditEvent } from '@nest/model';
import { CircleDashed, Link2 } from 'lucide-react';
import { formatCount } from '@/lib/format/number.ts';
import { Fact } from '@/ui/card.tsx';
import { Code } from './event-facts.tsx';

/** The event's position in the chain, or that it is not sealed yet. */
export function SealFact({ event: { sequence, hash } }: { event: AuditEvent }) {
  return (
    <Fact name="Seal">
      {sequence !== null && hash !== null ? (
        <>
          <span className="tabular flex items-center gap-1.5">
            <Link2 aria-hidden className="size-3.5 text-ok" />
            Link {formatCount(sequence)} of the chain
          </span>
          <Code text={hash} what="hash" />
        </>
      ) : (
        <span className="flex items-center gap-1.5 text-ink-2">
          <CircleDashed aria-hidden className="size-3.5 text-ink-3" />
          Not sealed yet; that takes a minute
        </span>
      )}
    </Fact>
  );
}
