import { SKY_STATUS_PATH, TIER_LIMITS } from '@nest/model';
import type { ReactNode } from 'react';
import { formatAge, formatClock } from '@/lib/format/flight.ts';
import { formatCount } from '@/lib/format/number.ts';
import { skyStatusDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { faultText } from '@/ui/aircraft/aircraft-status-variants.ts';

/** OpenSky credits used and left; for administrators. */
export function OpenSkyCredits() {
  const { can } = useSession();
  const permitted = can('settings.manage');
  const live = useLiveDoc(skyStatusDocument, permitted ? SKY_STATUS_PATH : null);
  if (!permitted || !live.data?.ok) return null;
  const status = live.data.data;
  const fault = faultText(status.lastFault);
  return (
    <dl
      aria-label="OpenSky account"
      className="tabular flex flex-wrap gap-x-5 gap-y-1 rounded-md border border-line bg-surface px-3 py-2 text-xs"
    >
      <Item name="Credits left">
        {formatCount(Math.floor(status.creditsLeft))} of{' '}
        {formatCount(TIER_LIMITS[status.tier].credits)}
      </Item>
      <Item wide name="Reserved for captures">
        {formatCount(Math.ceil(status.creditsReserved))}
      </Item>
      <Item wide name="Resets at">
        {formatClock(status.creditsResetS)}
      </Item>
      <Item wide name="Account">
        {status.tier}
      </Item>
      <Item name="Last call">
        {status.lastCallS === null ? 'none' : formatClock(status.lastCallS)}
        {fault && <span className="text-danger"> {fault}</span>}
      </Item>
      <Item wide name="Calls">
        {formatCount(status.calls)}
      </Item>
      <Item wide name="Refresh">
        {status.intervalS === null
          ? 'none, credits are spent'
          : `every ${formatAge(status.intervalS)}`}
      </Item>
      {status.coolDownUntilS !== null && (
        <Item name="Not asked until">{formatClock(status.coolDownUntilS)}</Item>
      )}
    </dl>
  );
}

/** `wide` items are hidden on narrow screens. */
function Item({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'hidden gap-1.5 sm:flex' : 'flex gap-1.5'}>
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  );
}
