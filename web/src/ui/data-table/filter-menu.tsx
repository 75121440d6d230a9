import { Check } from 'lucide-react';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../dropdown-menu.tsx';
import { FilterButton, type FilterSelectProps } from './filter-button.tsx';

/** The complete filter, initially open; see `FilterSelect`. */
export function FilterMenu<T extends string>(props: FilterSelectProps<T>) {
  const { value, options, onValue } = props;
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>
        <FilterButton {...props} />
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
        {options.some((option) => option.value === value) && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => onValue(undefined)}>Any</DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
