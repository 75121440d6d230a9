import type { ColumnMapping } from '@nest/model';
import { FileDown } from 'lucide-react';
import { saveFile } from '@/lib/save-file.ts';
import { Button } from '@/ui/button.tsx';
import { mappingFileText } from './parsing/mapping-file.ts';

interface SaveMapButtonProps {
  map: ColumnMapping;
  /** The file that the mapping reads; the mapping is named after it. */
  fileName: string;
}

/** Saves a mapping as a file that `npm run import` accepts. */
export function SaveMappingButton({ map, fileName }: SaveMapButtonProps) {
  return (
    <Button
      size="sm"
      variant="ghost"
      onClick={() =>
        saveFile(
          new Blob([mappingFileText(map)], { type: 'application/json' }),
          `${fileName.replace(/\.[^.]*$/, '')}.map.json`,
        )
      }
    >
      <FileDown aria-hidden />
      Save mapping
    </Button>
  );
}
