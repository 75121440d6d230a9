import { type GeoPoint, type Geoprivacy, nameablePlace } from '@nest/model';
import { usePlaceName } from '@/lib/geocoding/use-place-name.ts';

interface SuggestedNameProps {
  /** The exact location, or null. */
  point: GeoPoint | null;
  geoprivacy: Geoprivacy;
  /** The current name; a suggestion is made while it is empty. */
  name: string;
  onUse(name: string): void;
}

/** Suggests the name of the chosen location. For an obscured one it is the name of its cell. */
export function SuggestedName({ point, geoprivacy, name, onUse }: SuggestedNameProps) {
  const isWanted = point !== null && name.trim() === '';
  const label = usePlaceName(isWanted ? nameablePlace(point, geoprivacy) : null);
  if (!label) return null;
  return (
    <p className="text-xs text-ink-3">
      This is{' '}
      <button
        type="button"
        onClick={() => onUse(label)}
        className="font-medium text-ink underline decoration-line-strong underline-offset-2 hover:decoration-ink"
      >
        {label}
      </button>
      . Click to use it as the name.
    </p>
  );
}
