import {
  type Phenomenon,
  phenomenonPath,
  privateLocationPath,
  privateWitnessPath,
  type TimestampLike,
} from '@nest/model';
import { RecordHistory } from '@/features/audit/index.ts';
import { formatCount } from '@/lib/format/number.ts';
import { formatLocal, formatUtc } from '@/lib/format/time.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { CopyButton } from '@/ui/copy-button.tsx';
import { MemberName } from '../member-name.tsx';
import { usePhenomenonRestoring } from './restoring.ts';

interface HistoryProps {
  id: string;
  phenomenon: Phenomenon;
}

/** A record's history: its metadata and, for those who may read the log, every change. */
export function History({ id, phenomenon }: HistoryProps) {
  const allowed = useSession().can('audit.read');
  const restoring = usePhenomenonRestoring(id, phenomenon);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      {allowed && (
        <RecordHistory
          documents={[phenomenonPath(id), privateLocationPath(id), privateWitnessPath(id)]}
          restoring={restoring}
        />
      )}
      <StampsCard id={id} phenomenon={phenomenon} />
    </div>
  );
}

function StampsCard({ id, phenomenon }: HistoryProps) {
  return (
    <Card>
      <CardHeader title="Record" />
      <CardBody>
        <Facts>
          <Fact name="Reported">
            <Stamp time={phenomenon.createdAt} by={phenomenon.createdBy} />
          </Fact>
          <Fact name="Last saved">
            <Stamp time={phenomenon.updatedAt} by={phenomenon.updatedBy} />
          </Fact>
          <Fact name="Version">{formatCount(phenomenon.version)}</Fact>
          <Fact name="Id">
            <span className="inline-flex items-center gap-1.5 font-mono text-xs break-all">
              {id}
              <CopyButton text={id} what="id" />
            </span>
          </Fact>
        </Facts>
      </CardBody>
    </Card>
  );
}

function Stamp({ time, by }: { time: TimestampLike; by: string }) {
  return (
    <>
      <span className="tabular block">{formatUtc(time, 'second')}</span>
      <span className="tabular block text-ink-3">{formatLocal(time, 'second')} your time</span>
      <span className="block text-ink-2">
        by <MemberName uid={by} self="you" />
      </span>
    </>
  );
}
