import { Command } from 'cmdk';
import { Check, ChevronsUpDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cn } from './cn.ts';
import { fieldClasses } from './input.tsx';
import { Popover, PopoverContent, PopoverTrigger } from './popover.tsx';

interface ComboboxOption {
  value: string;
  label: string;
  hint?: ReactNode;
  keywords?: string[];
}

interface ComboboxProps {
  value: string | null;
  onValueChange(value: string | null): void;
  options: readonly ComboboxOption[];
  placeholder?: string;
  /** Shown as the first option if no choice is allowed: "Nobody". */
  noneLabel?: string;
  emptyText?: string;
  disabled?: boolean;
  className?: string;
  id?: string;
  'aria-label'?: string;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
  /** If given, the options are searched elsewhere: called with the typed text. */
  onSearch?: (text: string) => void;
}

const itemClasses =
  'flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-sm outline-none select-none data-[selected=true]:bg-hover';

/** A choice of one among many, with search. */
export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, options, noneLabel, onSearch } = props;
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string | null) => {
    onValueChange(next);
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        type="button"
        role="combobox"
        aria-expanded={open}
        id={props.id}
        disabled={props.disabled}
        aria-label={props['aria-label']}
        aria-invalid={props['aria-invalid']}
        aria-describedby={props['aria-describedby']}
        className={cn(
          fieldClasses,
          'flex h-8 items-center justify-between gap-2 text-left',
          props.className,
        )}
      >
        <span className={cn('truncate', !chosen && 'text-ink-3')}>
          {chosen?.label ?? (value === null ? noneLabel : value) ?? props.placeholder ?? 'Choose'}
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      </PopoverTrigger>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-56 p-1">
        <Command shouldFilter={!onSearch} loop>
          <Command.Input
            placeholder="Type to find"
            onValueChange={onSearch}
            className="mb-1 h-8 w-full border-b border-line bg-transparent px-2 text-sm outline-none placeholder:text-ink-3"
          />
          <Command.List className="max-h-64 overflow-y-auto">
            <Command.Empty className="px-2 py-4 text-center text-xs text-ink-3">
              {props.emptyText ?? 'Nothing found'}
            </Command.Empty>
            {noneLabel && (
              <Command.Item value="—none" onSelect={() => choose(null)} className={itemClasses}>
                <span className="flex-1 text-ink-2">{noneLabel}</span>
                {value === null && <Check aria-hidden className="size-4" />}
              </Command.Item>
            )}
            {options.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                keywords={[option.label, ...(option.keywords ?? [])]}
                onSelect={() => choose(option.value)}
                className={itemClasses}
              >
                <span className="flex-1 truncate">{option.label}</span>
                {option.hint && <span className="text-xs text-ink-3">{option.hint}</span>}
                {option.value === value && <Check aria-hidden className="size-4" />}
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
