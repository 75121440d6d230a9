import type { ImportMap } from '@nest/model';
import { FileDown, FileUp } from 'lucide-react';
import { useRef } from 'react';
import { toast } from 'sonner';
import { saveFile } from '@/platform/save-file.ts';
import { Button } from '@/ui/button.tsx';
import { mapFileText, readMapFile } from '../reading/map-file.ts';

interface MapFilesProps {
  map: ImportMap;
  fileName: string;
  onMap(map: ImportMap): void;
}

/** Saves the map as a file that `npm run import` takes, and loads one. */
export function MapFiles({ map, fileName, onMap }: MapFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const load = async (file: File) => {
    const result = readMapFile(await file.text());
    if (!result.ok) {
      toast.error(`${file.name} was not loaded`, { description: result.problem });
      return;
    }
    onMap(result.map);
    toast.success(`Map loaded from ${file.name}`);
  };
  return (
    <>
      <Button variant="ghost" size="sm" onClick={() => input.current?.click()}>
        <FileUp aria-hidden />
        Load map
      </Button>
      <Button
        variant="ghost"
        size="sm"
        onClick={() =>
          saveFile(
            new Blob([mapFileText(map)], { type: 'application/json' }),
            `${fileName.replace(/\.[^.]*$/, '')}.map.json`,
          )
        }
      >
        <FileDown aria-hidden />
        Save map
      </Button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label="Load a map"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void load(file);
        }}
      />
    </>
  );
}
