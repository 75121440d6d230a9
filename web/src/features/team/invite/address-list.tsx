import { CircleAlert, CircleCheck } from 'lucide-react';
import { cn } from '@/ui/cn.ts';
import type { Address } from './addresses.ts';

/** The addresses found in the text, each checked separately. */
export function AddressList({ addresses }: { addresses: readonly Address[] }) {
  if (addresses.length === 0) return null;
  return (
    <ul aria-label="Addresses" className="-mt-1 flex flex-wrap gap-1.5">
      {addresses.map(({ email, problem }) => {
        const Icon = problem ? CircleAlert : CircleCheck;
        return (
          <li
            key={email}
            className={cn(
              'inline-flex max-w-full items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs',
              problem ? 'border-danger/40 text-danger' : 'border-line-strong text-ink-2',
            )}
          >
            <Icon aria-hidden className={cn('size-3 shrink-0', !problem && 'text-ok')} />
            <span className="truncate">
              {email}
              {problem && ` ${problem}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
