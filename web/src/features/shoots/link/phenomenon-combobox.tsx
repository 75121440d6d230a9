import { useState } from 'react';
import { Combobox } from '@/ui/combobox.tsx';
import type { ControlProps } from '@/ui/field.tsx';
import { usePhenomenonOptions } from './use-phenomenon-options.ts';

interface PhenomenonComboboxProps extends Partial<ControlProps> {
  value: string | null;
  onValueChange(value: string | null): void;
  'aria-label'?: string;
  /** Label of the empty choice, if it is allowed. */
  noneLabel?: string;
}

/** Finds a phenomenon by words of its title or place. */
export function PhenomenonCombobox({ value, onValueChange, ...control }: PhenomenonComboboxProps) {
  const [typed, setTyped] = useState('');
  const { options, searching } = usePhenomenonOptions(value, typed);
  const { 'aria-required': _required, ...rest } = control;
  return (
    <Combobox
      {...rest}
      value={value}
      onValueChange={onValueChange}
      options={options}
      onSearch={setTyped}
      placeholder="Find by title or place"
      emptyText={searching ? 'Searching' : 'No phenomenon found'}
    />
  );
}
