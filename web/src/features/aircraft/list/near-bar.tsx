import { Link } from '@tanstack/react-router';
import { MapPin, X } from 'lucide-react';
import { usePlaceName } from '@/lib/geocoding/use-place-name.ts';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Select } from '@/ui/select.tsx';
import type { NearState } from './use-near.ts';

const RADII_KM = [25, 50, 100, 250, 500, 1_000];

interface NearBarProps {
  near: NearState;
  radiusKm: number;
  onRadius(km: number): void;
  onClear(): void;
}

/** The place of the search, its radius, and a button to show all aircraft. */
export function NearBar({ near, radiusKm, onRadius, onClear }: NearBarProps) {
  const isPoint = near.state === 'ready' && near.phenomenonId === null;
  const name = usePlaceName(isPoint ? near.place : null);
  if (near.state === 'none' || near.state === 'loading') return null;
  if (near.state === 'bad') {
    return (
      <FormAlert tone="signal" title={near.problem}>
        <Button size="sm" onClick={onClear}>
          Show the whole sky
        </Button>
      </FormAlert>
    );
  }
  const radii = [...new Set([...RADII_KM, radiusKm])].sort((a, b) => a - b);
  return (
    <div className="flex flex-wrap items-center gap-2 text-table">
      <MapPin aria-hidden className="size-4 text-ink-3" />
      <span>Within</span>
      <Select
        aria-label="Radius"
        className="w-28"
        value={String(radiusKm)}
        onValueChange={(value) => onRadius(Number(value))}
        options={radii.map((km) => ({ value: String(km), label: `${km} km` }))}
      />
      <span className="min-w-0 break-words">
        of{' '}
        {near.phenomenonId ? (
          <Link
            to="/phenomena/$id"
            params={{ id: near.phenomenonId }}
            className="font-medium hover:underline"
          >
            {near.label}
          </Link>
        ) : (
          <span className="font-medium" title={name ? near.label : undefined}>
            {name ?? near.label}
          </span>
        )}
        , now
      </span>
      <Button variant="ghost" onClick={onClear}>
        <X aria-hidden />
        Whole sky
      </Button>
    </div>
  );
}
