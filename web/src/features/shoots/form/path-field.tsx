import { decodeTrack, PATH_FORMAT } from '@nest/model';
import { Route, X } from 'lucide-react';
import { useState } from 'react';
import { formatBytes, formatPlural } from '@/lib/format/number.ts';
import { Button } from '@/ui/button.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { MAX_TRACK_BYTES, readTrackFile, type TrackFile, TrackFileError } from './track-file.ts';

interface PathFieldProps {
  path: string | null;
  onTrack(track: TrackFile): void;
  onRemove(): void;
}

/** The camera's path: from a GPX or GeoJSON file, or none. */
export function PathField({ path, onTrack, onRemove }: PathFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File) => {
    setProblem(null);
    if (file.size > MAX_TRACK_BYTES) {
      setProblem(`The file has ${formatBytes(file.size)}; at most 20 MB are read.`);
      return;
    }
    try {
      onTrack(readTrackFile(await file.text()));
    } catch (error) {
      if (!(error instanceof TrackFileError)) throw error;
      setProblem(error.message);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <FileButton
          label="Path from a file"
          accept=".gpx,.geojson,.json,application/gpx+xml,application/geo+json"
          onFile={(file) => void read(file)}
        >
          <Route aria-hidden />
          {path ? 'Another path' : 'Path from a file'}
        </FileButton>
        {path && (
          <Button variant="ghost" onClick={onRemove}>
            <X aria-hidden />
            Remove path
          </Button>
        )}
        <span className="tabular text-xs text-ink-3">
          {path ? pathWords(path) : 'GPX, or GeoJSON with a LineString'}
        </span>
      </div>
      {problem && <FormAlert title={problem} />}
    </div>
  );
}

/** A description of a path: its number of points. */
export function pathWords(path: string | null): string {
  if (path === null) return '';
  try {
    return `A path of ${formatPlural(decodeTrack(path, PATH_FORMAT).length, 'point')}`;
  } catch {
    return 'A path that cannot be read';
  }
}
