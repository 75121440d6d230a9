import { SlidersHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { FilterSheetProps } from './filter-sheet.tsx';

const FilterSheet = lazyPart(() =>
  import('./filter-sheet.tsx').then(({ FilterSheet }) => FilterSheet),
);

/** Opens all filters, and shows the number of active ones. */
export function FiltersButton(props: Omit<FilterSheetProps, 'button' | 'onClose'>) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const count = props.table.filterNames.length;
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <SlidersHorizontal aria-hidden />
        Filters
        {count > 0 && <span className="tabular text-ink-3">{count}</span>}
      </Button>
      {isOpen && <FilterSheet {...props} button={button} onClose={() => setIsOpen(false)} />}
    </>
  );
}
