import {
  AUDIENCE_LABELS,
  CATEGORY_LABELS,
  type ColumnMapping,
  GEOPRIVACY_LABELS,
  IMPORT_ENCODINGS,
  PHENOMENON_LABELS,
  SHAPE_LABELS,
  TIME_PRECISION_LABELS,
  tagsSchema,
} from '@nest/model';
import { useState } from 'react';
import { toOptions } from '@/lib/format/options.ts';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { Select } from '@/ui/select.tsx';
import type { SampleOptions } from '../parsing/sample.ts';
import { type MappingEdits, splitList } from './import-draft.ts';
import { timeZoneOptions } from './time-zones.ts';

const ENCODING_NAMES: Record<ColumnMapping['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western)',
  ibm866: 'IBM 866 (DOS Cyrillic)',
};
const DELIMITERS = [
  { value: 'detect', label: 'Detect' },
  { value: ',', label: 'Comma ,' },
  { value: ';', label: 'Semicolon ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar |' },
];
const DATE_ORDERS = [
  { value: 'none', label: 'Reject what is ambiguous' },
  { value: 'dmy', label: 'Day first: 3 April' },
  { value: 'mdy', label: 'Month first: 4 March' },
];
const GAZETTEER = [
  { value: 'gazetteer', label: 'Look up in the gazetteer' },
  { value: 'empty', label: 'Leave empty' },
];
const AS_WRITTEN = 'written';
const FORMATS = [
  { value: 'csv', label: 'CSV' },
  { value: 'geojson', label: 'GeoJSON' },
  { value: 'json', label: 'JSON' },
];

interface MapOptionsProps {
  map: ColumnMapping;
  onReadAs(change: Partial<SampleOptions>): void;
  onEdit(edits: MappingEdits): void;
}

/** How the file is read, and the defaults for its rows. */
export function MappingOptions({ map, onReadAs, onEdit }: MapOptionsProps) {
  const { defaults } = map;
  const setDefault = (change: Partial<ColumnMapping['defaults']>) =>
    onEdit({ defaults: { ...defaults, ...change } });
  const pick = (
    label: string,
    value: string,
    options: { value: string; label: string }[],
    onValue: (value: string) => void,
    hint?: string,
  ) => (
    <Field label={label} hint={hint}>
      {(control) => <Select {...control} value={value} onValueChange={onValue} options={options} />}
    </Field>
  );
  return (
    <div className="grid grid-cols-1 gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {pick('Format', map.format, FORMATS, (value) =>
        onReadAs({ format: value as ColumnMapping['format'] }),
      )}
      {pick(
        'Encoding',
        map.encoding,
        IMPORT_ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] })),
        (value) => onReadAs({ encoding: value as ColumnMapping['encoding'] }),
      )}
      {map.format === 'csv' &&
        pick('Delimiter', map.delimiter ?? 'detect', DELIMITERS, (value) =>
          onReadAs({
            delimiter: value === 'detect' ? null : (value as ColumnMapping['delimiter']),
          }),
        )}
      {pick('Times without a zone are', map.timeZone, timeZoneOptions(map.timeZone), (timeZone) =>
        onEdit({ timeZone }),
      )}
      {pick('03/04/1998 means', map.dateOrder ?? 'none', DATE_ORDERS, (value) =>
        onEdit({ dateOrder: value === 'none' ? undefined : (value as 'dmy' | 'mdy') }),
      )}
      {pick(
        'Time precision',
        defaults.timePrecision ?? AS_WRITTEN,
        [{ value: AS_WRITTEN, label: 'As written' }, ...toOptions(TIME_PRECISION_LABELS)],
        (value) =>
          setDefault({
            timePrecision:
              value === AS_WRITTEN ? null : (value as ColumnMapping['defaults']['timePrecision']),
          }),
      )}
      {pick('Category if none', defaults.category, toOptions(CATEGORY_LABELS), (value) =>
        setDefault({ category: value as ColumnMapping['defaults']['category'] }),
      )}
      {pick('Shape if none', defaults.shape, toOptions(SHAPE_LABELS), (value) =>
        setDefault({ shape: value as ColumnMapping['defaults']['shape'] }),
      )}
      {pick(
        PHENOMENON_LABELS.geoprivacy,
        defaults.geoprivacy,
        toOptions(GEOPRIVACY_LABELS),
        (value) => setDefault({ geoprivacy: value as ColumnMapping['defaults']['geoprivacy'] }),
      )}
      {pick(PHENOMENON_LABELS.audience, defaults.audience, toOptions(AUDIENCE_LABELS), (value) =>
        setDefault({ audience: value as ColumnMapping['defaults']['audience'] }),
      )}
      <TagsField tags={defaults.tags} onTags={(tags) => setDefault({ tags })} />
      {pick(
        'Missing places and names',
        map.gazetteer ? 'gazetteer' : 'empty',
        GAZETTEER,
        (value) => onEdit({ gazetteer: value === 'gazetteer' }),
        'Looked up when it is imported, not in the preview',
      )}
      <Field label="Place if none">
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={defaults.placeName}
            onChange={(event) => setDefault({ placeName: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** Tags are only applied once they are valid; the typed text stays until then. */
function TagsField({ tags, onTags }: { tags: string[]; onTags(tags: string[]): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? tags.join(', ');
  const problem = tagsSchema.safeParse(splitList(text)).error?.issues[0]?.message;
  return (
    <Field label="Tags for all" hint="Separated by commas" error={problem && `Each tag ${problem}`}>
      {(control) => (
        <Input
          {...control}
          value={text}
          onChange={(event) => {
            setTyped(event.target.value);
            const parsed = tagsSchema.safeParse(splitList(event.target.value));
            if (parsed.success) onTags(parsed.data);
          }}
          onBlur={() => {
            if (!problem) setTyped(null);
          }}
        />
      )}
    </Field>
  );
}
