import {
  INSIGHTS_STATUS_PATH,
  INSIGHTS_STORAGE_PATH,
  SKY_STATUS_PATH,
  type SkyStatus,
} from '@nest/model';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatBytes, formatCount, formatPlural } from '@/lib/format/number.ts';
import {
  insightsStatusDocument,
  skyStatusDocument,
  storageUsageDocument,
} from '@/lib/live/document-schemas.ts';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { AIRCRAFT_STATUS_VARIANTS } from '@/ui/aircraft/aircraft-status-variants.ts';
import { StatusBadge, type StatusVariant } from '@/ui/badge.tsx';
import { Card, CardHeader } from '@/ui/card.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { Ago } from '@/ui/time.tsx';

const CURRENT: StatusVariant = { label: 'Up to date', tone: 'ok', icon: CircleCheck };
const CATCHING_UP: StatusVariant = { label: 'Catching up', tone: 'work', icon: LoaderCircle };

/** The status of Nest itself: aircraft, figures, files. */
export function StatusCard() {
  const sky = useLiveDoc(skyStatusDocument, SKY_STATUS_PATH);
  const rollups = useLiveDoc(insightsStatusDocument, INSIGHTS_STATUS_PATH);
  const storage = useLiveDoc(storageUsageDocument, INSIGHTS_STORAGE_PATH);
  return (
    <Card>
      <CardHeader title="System" />
      <dl className="divide-y divide-line text-table">
        <Row name="Figures" live={rollups} absent="Not counted yet">
          {({ at, pending }) => (
            <>
              <StatusBadge look={pending ? CATCHING_UP : CURRENT} plain />
              <Note>
                <Ago time={at} />
              </Note>
            </>
          )}
        </Row>
        <Row name="Sky" live={sky} absent="OpenSky was not asked yet">
          {(status) => <Sky status={status} />}
        </Row>
        <Row name="OpenSky credits" live={sky} absent="None used yet">
          {(status) => <Credits status={status} />}
        </Row>
        <Row name="Files" live={storage} absent="None yet">
          {({ bytes, files }) => (
            <>
              <span>{formatBytes(bytes)}</span>
              <Note>{formatPlural(files, 'file')}</Note>
            </>
          )}
        </Row>
      </dl>
    </Card>
  );
}

interface RowProps<T> {
  name: string;
  live: Live<LiveDocument<T> | null>;
  absent: string;
  children(data: T): ReactNode;
}

function Row<T>({ name, live: { state, data }, absent, children }: RowProps<T>) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-3 px-4 py-1.5">
      <dt className="text-ink-3">{name}</dt>
      <dd className="tabular flex items-center gap-2 text-right">
        {state === 'loading' ? (
          <Skeleton className="w-24" />
        ) : state !== 'ready' ? (
          <span className="text-ink-3">Not to be read now</span>
        ) : data?.ok ? (
          children(data.data)
        ) : (
          <span className="text-ink-3">{absent}</span>
        )}
      </dd>
    </div>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <span className="text-xs text-ink-3">{children}</span>
);

function Sky({ status: { status, aircraft } }: { status: SkyStatus }) {
  return (
    <>
      <StatusBadge look={AIRCRAFT_STATUS_VARIANTS[status]} plain />
      {aircraft !== null && <Note>{formatCount(aircraft)} aircraft</Note>}
    </>
  );
}

function Credits({ status: { creditsLeft, creditsSpent } }: { status: SkyStatus }) {
  const whole = creditsLeft + creditsSpent;
  const share = whole > 0 ? creditsLeft / whole : 0;
  return (
    <>
      <span aria-hidden className="h-1.5 w-20 overflow-hidden rounded-full bg-sunken">
        <span
          className="block h-full rounded-full"
          style={{
            width: `${share * 100}%`,
            background: share < 0.1 ? 'var(--signal)' : 'var(--chart)',
          }}
        />
      </span>
      <span>{formatCount(Math.floor(creditsLeft))}</span>
      <Note>of {formatCount(Math.round(whole))} left</Note>
    </>
  );
}
