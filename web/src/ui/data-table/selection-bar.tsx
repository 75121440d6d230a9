import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';

interface SelectionBarProps {
  /** The selection's name, such as `Selected members`. */
  label: string;
  /** The selection's text, such as `3 members`. */
  summary: ReactNode;
  onClear(): void;
  /** Actions for the selection. */
  children: ReactNode;
}

/** Shown above a list while rows are selected. */
export function SelectionBar({ label, summary, onClear, children }: SelectionBarProps) {
  return (
    <section
      aria-label={label}
      className="flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-raised px-3 py-2"
    >
      <span className="tabular mr-2 text-table font-medium">{summary} selected</span>
      {children}
      <Button
        variant="ghost"
        size="icon"
        aria-label="Clear the selection"
        onClick={onClear}
        className="ml-auto"
      >
        <X aria-hidden />
      </Button>
    </section>
  );
}
