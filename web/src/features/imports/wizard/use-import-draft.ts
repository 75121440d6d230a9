import {
  type ColumnMapping,
  GENERAL_SETTINGS_PATH,
  MAX_IMPORT_BYTES,
  SETTINGS_DEFAULTS,
} from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { useDeferredValue, useMemo, useState } from 'react';
import { formatBytes } from '@/lib/format/number.ts';
import { settingsDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { previewRows } from '../parsing/preview.ts';
import type { SampleOptions } from '../parsing/sample.ts';
import { useSample } from '../parsing/use-sample.ts';
import { draftMapping, type MappingEdits, mappingWarnings } from './import-draft.ts';

const DETECT: SampleOptions = { encoding: null, format: null, delimiter: null };
const timestamp = (ms: number) => Timestamp.fromMillis(ms);

function problemOfSize(file: File | null): string | null {
  if (file?.size === 0) return 'The file is empty.';
  if (!file || file.size <= MAX_IMPORT_BYTES) return null;
  return `The file has ${formatBytes(file.size)}; at most ${formatBytes(MAX_IMPORT_BYTES)} can be imported at once. Split it and import the parts.`;
}

/** An import in preparation: the file, its start, and the mapping. */
export function useImportDraft() {
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<SampleOptions>(DETECT);
  const [edits, setEdits] = useState<MappingEdits>({});
  const tooLarge = problemOfSize(file);
  const result = useSample(tooLarge ? null : file, options);
  const sample = result?.ok ? result.sample : null;
  const settings = useLiveDoc(settingsDocument, GENERAL_SETTINGS_PATH);
  const { defaultAudience, defaultGeoprivacy } = settings.data?.ok
    ? settings.data.data
    : SETTINGS_DEFAULTS;

  const drafted = useMemo(() => {
    if (!sample) return null;
    const draft = draftMapping(sample, edits);
    if (edits.defaults) return draft;
    const workspace = { audience: defaultAudience, geoprivacy: defaultGeoprivacy };
    const defaults = { ...draft.map.defaults, ...workspace };
    return { ...draft, map: { ...draft.map, defaults } };
  }, [sample, edits, defaultAudience, defaultGeoprivacy]);
  const map = drafted?.map ?? null;
  const previewed = useDeferredValue(map);
  const preview = useMemo(
    () => sample && previewed && previewRows(sample.records, previewed, timestamp),
    [sample, previewed],
  );

  return {
    file,
    sample,
    map,
    preview,
    /** Why the file cannot be imported at all. */
    problem: tooLarge ?? (result && !result.ok ? result.problem : null),
    reading: file !== null && tooLarge === null && result === null,
    warnings: useMemo(
      () => (drafted ? mappingWarnings(drafted.map, drafted.missing) : []),
      [drafted],
    ),
    chooseFile(next: File | null) {
      setFile(next);
      setOptions(DETECT);
      setEdits({});
    },
    /** Reads the file with other options; mappings are proposed again if columns change. */
    readAs(change: Partial<SampleOptions>) {
      setOptions((before) => ({ ...before, ...change }));
      if (change.format !== undefined || change.delimiter !== undefined) {
        setEdits(({ columns: _columns, unknown: _unknown, ...kept }) => kept);
      }
    },
    edit: (change: MappingEdits) => setEdits((before) => ({ ...before, ...change })),
    /** Uses a complete mapping, such as a saved one. */
    takeMap({ format, encoding, delimiter, ...rest }: ColumnMapping) {
      setOptions({ format, encoding, delimiter });
      setEdits({ gazetteer: false, ...rest });
    },
  };
}
export type ImportDraft = ReturnType<typeof useImportDraft>;
