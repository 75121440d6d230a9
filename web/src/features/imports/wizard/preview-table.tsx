import { SHAPE_LABELS } from '@nest/model';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { formatCount, formatPlural } from '@/lib/format/number.ts';
import { formatPoint } from '@/lib/format/place.ts';
import { formatUtc } from '@/lib/format/time.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardHeader } from '@/ui/card.tsx';
import { cn } from '@/ui/cn.ts';
import { GridHead } from '../grid-head.tsx';
import { PREVIEW_ROWS, type Preview, type PreviewRow } from '../parsing/preview.ts';

const GRID = 'md:grid md:grid-cols-[4rem_minmax(10rem,2fr)_11rem_minmax(9rem,1fr)_8rem] md:gap-x-4';

/** The result for the first rows; rejected ones with the reason. */
export function PreviewTable({ preview, whole }: { preview: Preview; whole: boolean }) {
  const [onlyProblems, setOnlyProblems] = useState(false);
  const { rejected, checked } = preview;
  const only = onlyProblems && rejected.length > 0;
  const rows = only ? rejected.slice(0, PREVIEW_ROWS) : preview.rows;
  return (
    <Card aria-label="Preview">
      <CardHeader
        title={`Preview: ${only ? 'rows with problems' : `the first ${formatPlural(rows.length, 'row')}`}`}
        actions={
          rejected.length > 0 && (
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={only}
              onClick={() => setOnlyProblems(!only)}
            >
              {only ? 'Show all' : 'Show problems'}
            </Button>
          )
        }
      />
      <p
        role="status"
        className={cn(
          'tabular flex items-center gap-2 border-b border-line px-4 py-2 text-table',
          rejected.length > 0 ? 'text-signal' : 'text-ok',
        )}
      >
        {rejected.length > 0 ? (
          <CircleAlert aria-hidden className="size-4 shrink-0" />
        ) : (
          <CircleCheck aria-hidden className="size-4 shrink-0" />
        )}
        {verdict(rejected.length, checked, whole)}
      </p>
      <GridHead grid={GRID} titles={['Row', 'Title', 'Observed', 'Place', 'Shape']} />
      <ol>
        {rows.map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </ol>
    </Card>
  );
}

function verdict(rejected: number, checked: number, whole: boolean): string {
  const rows = whole
    ? `all ${formatPlural(checked, 'row')}`
    : `the first ${formatPlural(checked, 'row')}`;
  if (checked === 0) return 'The beginning of the file holds no complete row.';
  if (rejected === 0) return `${rows.charAt(0).toUpperCase()}${rows.slice(1)} can be imported.`;
  return `${formatCount(rejected)} of ${rows} would be rejected; the others are imported.`;
}

function Row({ row }: { row: PreviewRow }) {
  const { input } = row;
  return (
    <li
      className={cn(
        'tabular flex flex-col gap-x-4 gap-y-0.5 border-b border-line px-4 py-2 text-table last:border-b-0',
        GRID,
        !input && 'bg-danger/5',
      )}
    >
      <span className="text-ink-3">
        <span className="md:sr-only">Row </span>
        {row.row}
      </span>
      {input ? (
        <>
          <span className="truncate font-medium" title={input.summary || input.title}>
            {input.title}
          </span>
          <span className="text-ink-2">{formatUtc(input.observedAt, input.timePrecision)}</span>
          <span className="truncate text-ink-2">
            {input.placeName || (input.exactLocation ? formatPoint(input.exactLocation) : '—')}
          </span>
          <span className="text-ink-2">{SHAPE_LABELS[input.shape]}</span>
        </>
      ) : (
        <ul className="col-span-4 flex min-w-0 flex-col gap-0.5">
          {row.problems.map(({ field, reason }) => (
            <li key={`${field}/${reason}`} className="flex items-start gap-1.5 text-danger">
              <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              <span className="min-w-0 break-words">
                {field ? <span className="font-medium">{field}: </span> : 'This row '}
                {reason}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
