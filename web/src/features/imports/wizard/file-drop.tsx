import { MAX_IMPORT_BYTES } from '@nest/model';
import { FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { formatBytes } from '@/lib/format/number.ts';
import { cn } from '@/ui/cn.ts';
import { FileButton } from '@/ui/file-button.tsx';

/** A target to drop or choose a file. */
export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragenter' || event.type === 'dragover');
  };
  return (
    <section
      aria-label="File to import"
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={(event) => {
        onDrag(event);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
      className={cn(
        'flex flex-col items-center gap-3 rounded-lg border border-dashed border-line-strong bg-surface px-6 py-16 text-center transition-colors',
        over && 'border-focus bg-selected',
      )}
    >
      <FileUp aria-hidden className="size-8 text-ink-3" strokeWidth={1.5} />
      <h2 className="text-sm font-medium">Drop a file here</h2>
      <p className="max-w-md text-table text-balance text-ink-2">
        CSV, GeoJSON or JSON of any origin, up to&nbsp;
        {formatBytes(MAX_IMPORT_BYTES).replace(' ', '\u00a0')}. You see what becomes of it before
        anything is imported, and the same file twice creates nothing twice.
      </p>
      <FileButton
        variant="primary"
        label="Choose a file"
        accept=".csv,.tsv,.txt,.json,.geojson,.geojsonl,.ndjson,.jsonl,text/csv,application/json"
        onFile={onFile}
      >
        Choose a file
      </FileButton>
    </section>
  );
}
