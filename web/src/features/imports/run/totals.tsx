import type { ImportJob } from '@nest/model';
import { CircleCheck, CircleMinus, CircleX, Equal, type LucideIcon, Plus } from 'lucide-react';
import { formatCount } from '@/lib/format/number.ts';
import { cn } from '@/ui/cn.ts';

interface PartProps {
  icon?: LucideIcon;
  tone?: string;
  count: number;
  label: string;
  testId: string;
}

/** Every row accounted for: imported + already there + rejected = rows read. */
export function Accounts({ job }: { job: ImportJob }) {
  return (
    <dl className="grid grid-cols-2 items-center gap-x-2 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-5">
      <Part
        icon={CircleCheck}
        tone="text-ok"
        count={job.imported}
        label="imported"
        testId="imported"
      />
      <Sign icon={Plus} />
      <Part
        icon={CircleMinus}
        tone="text-ink-3"
        count={job.alreadyThere}
        label="already there"
        testId="already-there"
      />
      <Sign icon={Plus} />
      <Part
        icon={CircleX}
        tone={job.rejected > 0 ? 'text-danger' : 'text-ink-3'}
        count={job.rejected}
        label="rejected"
        testId="rejected"
      />
      <Sign icon={Equal} />
      <Part count={job.rowsRead} label="rows read" testId="rows-read" />
    </dl>
  );
}

function Part({ icon: Icon, tone, count, label, testId }: PartProps) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="flex items-center gap-1.5 text-table text-ink-2">
        {Icon && <Icon aria-hidden className={cn('size-3.5', tone)} />}
        {label}
      </dt>
      <dd data-testid={testId} className="tabular text-2xl leading-8 font-semibold tracking-tight">
        {formatCount(count)}
      </dd>
    </div>
  );
}

function Sign({ icon: Icon }: { icon: LucideIcon }) {
  return <Icon aria-hidden className="hidden size-4 text-ink-3 sm:block" />;
}
