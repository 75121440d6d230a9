import { CloudOff } from 'lucide-react';
import { useOnline } from '@/lib/online.ts';

export function OfflineBanner() {
  if (useOnline()) return null;
  return (
    <div
      role="status"
      className="flex items-center gap-2 border-b border-signal/40 bg-signal/10 px-4 py-1.5 text-table md:px-6"
    >
      <CloudOff aria-hidden className="size-4 shrink-0 text-signal" />
      <span>
        You are offline. You see what was loaded; changes are kept in this tab and sent when the
        network is back.
      </span>
    </div>
  );
}
