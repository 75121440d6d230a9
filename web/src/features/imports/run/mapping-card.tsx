import {
  AUDIENCE_LABELS,
  CATEGORY_LABELS,
  type ColumnMapping,
  GEOPRIVACY_LABELS,
  IMPORT_TARGETS,
  PHENOMENON_LABELS,
  SHAPE_LABELS,
} from '@nest/model';
import { ArrowRight } from 'lucide-react';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { SaveMappingButton } from '../save-mapping-button.tsx';

/** How the file was read: its mapping, for reference and reuse. */
export function MappingCard({ map, fileName }: { map: ColumnMapping; fileName: string }) {
  const { defaults } = map;
  return (
    <Card aria-label="Map">
      <CardHeader
        title="How it was read"
        actions={<SaveMappingButton map={map} fileName={fileName} />}
      />
      <CardBody className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <ul className="grid grid-cols-[minmax(0,auto)_auto_1fr] gap-x-3 gap-y-1.5 self-start text-table">
          {Object.entries(map.columns).map(([column, target]) => (
            <li key={column} className="contents">
              <span className="min-w-0 break-words">{column}</span>
              <ArrowRight aria-label="becomes" className="mt-0.5 size-3.5 text-ink-3" />
              <span className="text-ink-2">
                {IMPORT_TARGETS[target]}
                {map.unknown[column] && (
                  <span className="text-ink-3">, {map.unknown[column].join(', ')} is unknown</span>
                )}
              </span>
            </li>
          ))}
        </ul>
        <Facts className="self-start">
          <Fact name="Format">
            {map.format === 'csv' ? 'CSV' : map.format === 'json' ? 'JSON' : 'GeoJSON'},{' '}
            {map.encoding}
          </Fact>
          <Fact name="Times">
            {map.timeZone === 'nautical' ? 'local, by longitude' : map.timeZone}
          </Fact>
          <Fact name="Else">
            {CATEGORY_LABELS[defaults.category]}, {SHAPE_LABELS[defaults.shape].toLowerCase()}
          </Fact>
          <Fact name={PHENOMENON_LABELS.geoprivacy}>{GEOPRIVACY_LABELS[defaults.geoprivacy]}</Fact>
          <Fact name={PHENOMENON_LABELS.audience}>{AUDIENCE_LABELS[defaults.audience]}</Fact>
          <Fact name={PHENOMENON_LABELS.tags}>
            {defaults.tags.length > 0 ? defaults.tags.join(', ') : null}
          </Fact>
        </Facts>
      </CardBody>
    </Card>
  );
}
