import {
  AUDIENCE_LABELS,
  CATEGORY_LABELS,
  PHENOMENON_LABELS,
  type Phenomenon,
  SHAPE_LABELS,
  SOURCE_LABELS,
  TIME_PRECISION_LABELS,
} from '@nest/model';
import { Link } from '@tanstack/react-router';
import { formatDuration } from '@/lib/format/time.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Badge } from '@/ui/badge.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { ObservedTime } from '@/ui/time.tsx';
import { PlaceCard } from './place-card.tsx';
import { ScreeningCard } from './screening-card.tsx';
import { usePrivate } from './use-private.ts';
import { WitnessCard } from './witness-card.tsx';

interface OverviewProps {
  id: string;
  phenomenon: Phenomenon;
  /** Created on this device and not sent yet. */
  isUnsent: boolean;
}

export function Overview({ id, phenomenon, isUnsent }: OverviewProps) {
  const hidden = usePrivate(id, phenomenon, { isUnsent });
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Card>
          <CardHeader title="What was observed" />
          <CardBody className="flex flex-col gap-4">
            {phenomenon.summary ? (
              <p className="max-w-[70ch] text-sm leading-6 break-words whitespace-pre-wrap">
                {phenomenon.summary}
              </p>
            ) : (
              <p className="text-table text-ink-3">No description was given.</p>
            )}
            <ObservedFacts phenomenon={phenomenon} />
          </CardBody>
        </Card>
        <WitnessCard phenomenon={phenomenon} hidden={hidden} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <ScreeningCard id={id} phenomenon={phenomenon} />
        <PlaceCard phenomenon={phenomenon} hidden={hidden} />
      </div>
    </div>
  );
}

function ObservedFacts({ phenomenon }: { phenomenon: Phenomenon }) {
  const { durationS, tags } = phenomenon;
  return (
    <Facts>
      <Fact name={PHENOMENON_LABELS.observedAt}>
        <ObservedTime
          time={phenomenon.observedAt}
          precision={phenomenon.timePrecision}
          offsetMin={phenomenon.utcOffsetMin}
        />
        <span className="block text-xs text-ink-3">
          {`${PHENOMENON_LABELS.timePrecision}: ${TIME_PRECISION_LABELS[phenomenon.timePrecision].toLowerCase()}`}
        </span>
      </Fact>
      <Fact name={PHENOMENON_LABELS.durationS}>
        {durationS === null ? null : formatDuration(durationS)}
      </Fact>
      <Fact name={PHENOMENON_LABELS.category}>{CATEGORY_LABELS[phenomenon.category]}</Fact>
      <Fact name={PHENOMENON_LABELS.shape}>{SHAPE_LABELS[phenomenon.shape]}</Fact>
      <Fact name={PHENOMENON_LABELS.tags}>
        {tags.length > 0 ? (
          <span className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <Link key={tag} to="/phenomena" search={{ q: `#${tag}` }}>
                <Badge className="hover:text-ink">{tag}</Badge>
              </Link>
            ))}
          </span>
        ) : null}
      </Fact>
      <Fact name={PHENOMENON_LABELS.audience}>{AUDIENCE_LABELS[phenomenon.audience]}</Fact>
      <Fact name={PHENOMENON_LABELS.source}>
        <SourceOf phenomenon={phenomenon} />
      </Fact>
    </Facts>
  );
}

function SourceOf({ phenomenon }: { phenomenon: Phenomenon }) {
  const canImport = useSession().can('phenomena.import');
  const { source, sourceReference } = phenomenon;
  if (source !== 'import' || sourceReference === null) {
    return (
      <>
        {SOURCE_LABELS[source]}
        {sourceReference && <span className="ml-2 text-ink-3">{sourceReference}</span>}
      </>
    );
  }
  const [importId = '', row] = sourceReference.split('/');
  return (
    <>
      {canImport ? (
        <Link
          to="/imports/$id"
          params={{ id: importId }}
          className="text-info underline-offset-4 hover:underline"
        >
          Import
        </Link>
      ) : (
        'Import'
      )}
      {row && <span className="ml-2 text-ink-3">row {row}</span>}
    </>
  );
}
