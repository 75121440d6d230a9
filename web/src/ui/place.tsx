import type { GeoPoint } from '@nest/model';
import { copyablePoint, formatAccuracy, formatPoint } from '@/lib/format/place.ts';
import { CopyButton } from './copy-button.tsx';

/** Coordinates with their uncertainty and a copy button. */
export function Coordinates({ point }: { point: GeoPoint }) {
  const accuracy = formatAccuracy(point.accuracyM);
  return (
    <span className="tabular inline-flex flex-wrap items-center gap-x-1.5">
      {formatPoint(point)}
      {accuracy && <span className="text-ink-3">{accuracy}</span>}
      <CopyButton text={copyablePoint(point)} what="coordinates" />
    </span>
  );
}
