import type { ColumnMapping } from '@nest/model';
import { FileUp } from 'lucide-react';
import { toast } from '@/lib/toast.ts';
import { FileButton } from '@/ui/file-button.tsx';
import { readMappingFile } from '../parsing/mapping-file.ts';
import { SaveMappingButton } from '../save-mapping-button.tsx';

interface MapFilesProps {
  map: ColumnMapping;
  fileName: string;
  onMap(map: ColumnMapping): void;
}

/** Saves the mapping as a file that `npm run import` accepts, and loads one. */
export function MappingFiles({ map, fileName, onMap }: MapFilesProps) {
  const load = async (file: File) => {
    const result = readMappingFile(await file.text());
    if (!result.ok) {
      toast.error(`${file.name} was not loaded`, { description: result.problem });
      return;
    }
    onMap(result.map);
    toast.success(`Map loaded from ${file.name}`);
  };
  return (
    <>
      <FileButton
        variant="ghost"
        size="sm"
        label="Load a map"
        accept=".json,application/json"
        onFile={(file) => void load(file)}
      >
        <FileUp aria-hidden />
        Load mapping
      </FileButton>
      <SaveMappingButton map={map} fileName={fileName} />
    </>
  );
}
