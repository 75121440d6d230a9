import { type ColumnMapping, IMPORT_TARGETS, type ImportTarget } from '@nest/model';
import { useMemo, useState } from 'react';
import { cn } from '@/ui/cn.ts';
import { Input } from '@/ui/input.tsx';
import { Select } from '@/ui/select.tsx';
import { GridHead } from '../grid-head.tsx';
import { sampleValues } from '../parsing/preview.ts';
import type { Sample } from '../parsing/sample.ts';
import { type MappingEdits, withTarget, withUnknown } from './import-draft.ts';

const LEFT_OUT = 'none';
const OPTIONS = [
  { value: LEFT_OUT, label: 'Leave out' },
  ...Object.entries(IMPORT_TARGETS).map(([value, label]) => ({ value, label })),
];
const GRID = 'md:grid md:grid-cols-[minmax(8rem,1fr)_minmax(10rem,2fr)_13rem_11rem] md:gap-x-4';

interface MappingTableProps {
  sample: Sample;
  map: ColumnMapping;
  onEdit(edits: MappingEdits): void;
}

/** The target of each column of the file. */
export function MappingTable({ sample, map, onEdit }: MappingTableProps) {
  const { headers, records } = sample;
  return (
    <div>
      <GridHead grid={GRID} titles={['Column', 'Values', 'Becomes', 'Means “unknown”']} />
      <ul className="max-h-[32rem] overflow-y-auto">
        {headers.map((column) => (
          <MappingRow
            key={column}
            column={column}
            records={records}
            target={map.columns[column] ?? null}
            unknown={map.unknown[column] ?? []}
            onTarget={(target) => onEdit(withTarget(map, headers, column, target))}
            onUnknown={(text) => onEdit(withUnknown(map, column, text))}
          />
        ))}
      </ul>
    </div>
  );
}

interface MappingRowProps {
  column: string;
  records: Sample['records'];
  target: ImportTarget | null;
  unknown: readonly string[];
  onTarget(target: ImportTarget | null): void;
  onUnknown(text: string): void;
}

function MappingRow({ column, records, target, unknown, onTarget, onUnknown }: MappingRowProps) {
  const values = useMemo(() => sampleValues(records, column), [records, column]);
  return (
    <li
      className={cn(
        'flex flex-col gap-2 border-b border-line px-4 py-2.5 last:border-b-0 md:items-center md:py-1.5',
        GRID,
      )}
    >
      <span className={cn('text-table font-medium break-words', !target && 'text-ink-3')}>
        {column}
      </span>
      <span className="flex min-w-0 gap-1.5 overflow-hidden text-xs text-ink-2">
        {values.map((value) => (
          <span key={value} title={value} className="max-w-56 truncate rounded bg-hover px-1.5">
            {value}
          </span>
        ))}
      </span>
      <Select
        aria-label={`What ${column} becomes`}
        value={target ?? LEFT_OUT}
        onValueChange={(value) => onTarget(value === LEFT_OUT ? null : (value as ImportTarget))}
        options={OPTIONS}
        className={cn(!target && 'text-ink-3')}
      />
      {target && (
        <span className="flex items-center gap-2">
          <span aria-hidden className="shrink-0 text-xs text-ink-3 md:hidden">
            Means “unknown”
          </span>
          <UnknownInput column={column} unknown={unknown} onText={onUnknown} />
        </span>
      )}
    </li>
  );
}

interface UnknownInputProps {
  column: string;
  unknown: readonly string[];
  onText(text: string): void;
}

/**
 * Keeps the typed text until the field is left, so that a trailing comma is not removed while
 * typing.
 */
function UnknownInput({ column, unknown, onText }: UnknownInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      aria-label={`Values of ${column} that mean unknown, separated by commas`}
      placeholder="−99, n/a"
      value={typed ?? unknown.join(', ')}
      onChange={(event) => {
        setTyped(event.target.value);
        onText(event.target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
