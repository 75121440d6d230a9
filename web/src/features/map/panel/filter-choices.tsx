import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';

interface FilterChoicesProps<T extends string> {
  /** The filtered property: "Status". */
  label: string;
  options: readonly { value: T; label: ReactNode; name: string }[];
  /** Empty means any. */
  chosen: readonly T[];
  onChosen(chosen: T[]): void;
}

/** A filter by any of several values. */
export function FilterChoices<T extends string>(props: FilterChoicesProps<T>) {
  const { label, options, chosen, onChosen } = props;
  const [one] = options.filter(({ value }) => value === chosen[0]);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className={cn('min-w-0', chosen.length === 0 && 'border-dashed text-ink-2')}>
          {chosen.length === 0 && label}
          {chosen.length === 1 && one?.name}
          {chosen.length > 1 && `${label} ${chosen.length}`}
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {options.map(({ value, label: text }) => (
          <DropdownMenuCheckboxItem
            key={value}
            checked={chosen.includes(value)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(is) =>
              onChosen(is ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          >
            {text}
          </DropdownMenuCheckboxItem>
        ))}
        {chosen.length > 0 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem className="pl-8" onSelect={() => onChosen([])}>
              Any
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
