import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { cn } from '../cn.ts';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../dropdown-menu.tsx';

interface FilterSelectProps<T extends string> {
  /** What is filtered: "Status". */
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: ReactNode }[];
  onValue(value: T | undefined): void;
}

/** A filter by one value; choosing it again takes it off. */
export function FilterSelect<T extends string>(props: FilterSelectProps<T>) {
  const { label, value, options, onValue } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className={cn(!chosen && 'border-dashed text-ink-2')}>
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
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {options.map((option) => (
          <DropdownMenuItem
            key={option.value}
            onSelect={() => onValue(option.value === value ? undefined : option.value)}
          >
            <span className="flex-1">{option.label}</span>
            {option.value === value && <Check aria-hidden />}
          </DropdownMenuItem>
        ))}
        {chosen && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => onValue(undefined)}>Any</DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
