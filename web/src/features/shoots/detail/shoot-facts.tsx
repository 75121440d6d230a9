import { AUDIENCE_LABELS, SHOOT_LABELS, type Shoot, type TimestampLike } from '@nest/model';
import { formatLocal, formatUtc } from '@/lib/format/time.ts';
import { useMemberName } from '@/lib/members/use-members.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { Coordinates } from '@/ui/place.tsx';
import { PlaceMap } from '@/ui/place-map/place-map.tsx';
import { Ago } from '@/ui/time.tsx';
import { lengthOf } from '../data/length.ts';
import { pathWords } from '../form/path-field.tsx';

/** The camera's path and directions. */
export function PlaceCard({ shoot }: { shoot: Shoot }) {
  const { path, orientation, location } = shoot;
  return (
    <Card aria-label="Place and path" className="overflow-hidden">
      <CardHeader title={path ? 'Path of the camera' : 'Place'} />
      {path || location ? (
        <>
          <PlaceMap
            path={path}
            orientation={orientation}
            point={location}
            label={path ? 'Path of the camera' : 'Place of the camera'}
            className="rounded-none! border-0!"
          />
          <CardBody className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5 text-table">
            {location && <Coordinates point={location} />}
            {path && <span className="text-ink-3">{pathWords(path)}</span>}
          </CardBody>
        </>
      ) : (
        <CardBody className="text-table text-ink-3">Neither place nor path is known.</CardBody>
      )}
    </Card>
  );
}

export function RecordingCard({ shoot }: { shoot: Shoot }) {
  return (
    <Card aria-label="Recording">
      <CardHeader title="Recording" />
      <CardBody>
        <Facts>
          <Fact name={SHOOT_LABELS.startedAt}>
            <Moment time={shoot.startedAt} />
          </Fact>
          <Fact name={SHOOT_LABELS.endedAt}>
            {shoot.endedAt ? <Moment time={shoot.endedAt} /> : 'Still recording'}
          </Fact>
          <Fact name="Length">{lengthOf(shoot) || null}</Fact>
          <Fact name={SHOOT_LABELS.operatorName}>{shoot.operatorName}</Fact>
          <Fact name={SHOOT_LABELS.device}>{shoot.device || null}</Fact>
          <Fact name={SHOOT_LABELS.conditions}>{shoot.conditions || null}</Fact>
        </Facts>
      </CardBody>
    </Card>
  );
}

/** A time in UTC and, below it, in this device's time zone. */
function Moment({ time }: { time: TimestampLike }) {
  return (
    <>
      <span className="block">{formatUtc(time, 'second')}</span>
      <span className="block text-ink-3">{formatLocal(time, 'second')} your time</span>
    </>
  );
}

export function NotesCard({ shoot }: { shoot: Shoot }) {
  return (
    <Card aria-label="Notes">
      <CardHeader title="Notes" />
      <CardBody className="text-sm leading-6 break-words whitespace-pre-wrap">
        {shoot.notes || <span className="text-table text-ink-3">None.</span>}
      </CardBody>
    </Card>
  );
}

export function RecordCard({ shoot }: { shoot: Shoot }) {
  return (
    <Card aria-label="Record">
      <CardHeader title="Record" />
      <CardBody>
        <Facts>
          <Fact name={SHOOT_LABELS.audience}>{AUDIENCE_LABELS[shoot.audience]}</Fact>
          <Fact name="Added">
            <By uid={shoot.createdBy} /> · <Ago time={shoot.createdAt} />
          </Fact>
          <Fact name="Changed">
            <By uid={shoot.updatedBy} /> · <Ago time={shoot.updatedAt} />
          </Fact>
          <Fact name={SHOOT_LABELS.version}>{shoot.version}</Fact>
        </Facts>
      </CardBody>
    </Card>
  );
}

function By({ uid }: { uid: string }) {
  const session = useSession();
  const name = useMemberName(uid);
  return <>{uid === session.uid ? 'You' : name}</>;
}
