import { FRESH_S, GONE_S } from '@nest/model';
import { formatAge } from '@/lib/format/flight.ts';
import { useClockS } from './clock.tsx';

/** How long ago a position was received; fainter as it ages. */
export function PositionAge({ heardS }: { heardS: number | null }) {
  const now = useClockS();
  if (heardS === null) return <span className="text-ink-3">not known</span>;
  const ageS = Math.max(0, now - heardS);
  const tone = ageS <= FRESH_S * 4 ? '' : ageS < GONE_S ? 'text-ink-2' : 'text-ink-3';
  return <span className={tone}>{formatAge(ageS)} ago</span>;
}
