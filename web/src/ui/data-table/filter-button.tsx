import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from '../button.tsx';
import { cn } from '../cn.ts';

export interface FilterSelectProps<T extends string> {
  /** The filtered property: "Status". */
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: ReactNode }[];
  onValue(value: T | undefined): void;
}

/** The button of a filter: the property and its value. */
export function FilterButton<T extends string>(
  props: FilterSelectProps<T> & Omit<ComponentProps<typeof Button>, keyof FilterSelectProps<T>>,
) {
  const { label, value, options, onValue: _onValue, ...rest } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Button className={cn(!chosen && 'border-dashed text-ink-2')} {...rest}>
      {chosen ? (
        <>
          <span className="text-ink-3">{label}</span>
          {chosen.label}
        </>
      ) : (
        label
      )}
      <ChevronDown aria-hidden className="text-ink-3" />
    </Button>
  );
}
