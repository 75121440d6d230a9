import { Search, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '../button.tsx';
import { Input } from '../input.tsx';

interface TableToolbarProps {
  q: string;
  onQ(q: string): void;
  placeholder: string;
  isNarrowed: boolean;
  onClear(): void;
  /** Filters; `FilterSelect`s. */
  children?: ReactNode;
  /** On the right: columns, export. */
  end?: ReactNode;
}

const TYPING_MS = 200;

/** Search, filters and the table's own tools, in one row that wraps. `/` focuses the search. */
export function TableToolbar(props: TableToolbarProps) {
  const { q, onQ, placeholder, isNarrowed, onClear, children, end } = props;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  const sent = useRef(q);
  useEffect(() => {
    if (q !== sent.current) setText(q);
    sent.current = q;
  }, [q]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim() === '' ? '' : text;
      onQ(text);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, onQ]);
  useCommands([
    {
      id: 'table.search',
      title: placeholder,
      group: 'This page',
      hotkey: '/',
      run: () => input.current?.focus(),
    },
  ]);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="relative min-w-0 flex-1 basis-40 sm:max-w-80 sm:basis-56">
        <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-ink-3" />
        <Input
          ref={input}
          type="search"
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          placeholder={placeholder}
          aria-label={placeholder}
          className="pl-8"
        />
      </div>
      {children}
      {isNarrowed && (
        <Button variant="ghost" onClick={onClear}>
          <X aria-hidden />
          Clear
        </Button>
      )}
      {end && <div className="ml-auto flex items-center gap-2">{end}</div>}
    </div>
  );
}
