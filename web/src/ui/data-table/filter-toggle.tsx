import { Button } from '../button.tsx';

interface FilterToggleProps {
  label: string;
  on: boolean;
  /** Called with the value for the URL: undefined if the filter is off. */
  onToggle(on: true | undefined): void;
}

/** A filter that is on or off. */
export function FilterToggle({ label, on, onToggle }: FilterToggleProps) {
  return (
    <Button
      aria-pressed={on}
      className="border-dashed text-ink-2 aria-pressed:border-solid aria-pressed:bg-selected aria-pressed:text-ink"
      onClick={() => onToggle(on ? undefined : true)}
    >
      {label}
    </Button>
  );
}
