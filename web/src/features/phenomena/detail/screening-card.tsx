import {
  CLASSIFICATION_MEANINGS,
  CLASSIFICATIONS,
  type Classification,
  PHENOMENON_LABELS,
  type Phenomenon,
  UNCLASSIFIED_LABEL,
} from '@nest/model';
import { useMemberOptions } from '@/lib/members/use-members.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { Combobox } from '@/ui/combobox.tsx';
import { Select } from '@/ui/select.tsx';
import { MemberName } from '../member-name.tsx';
import { useChange } from '../use-change.ts';

const NOT_YET = '—';

/** The state of the screening: assignee and classification. */
export function ScreeningCard({ id, phenomenon }: { id: string; phenomenon: Phenomenon }) {
  const session = useSession();
  const canReview = session.can('phenomena.review');
  const change = useChange(id, phenomenon);
  const assign = (assigneeUid: string | null) =>
    change({ assigneeUid }, assigneeUid === null ? 'Assigned to nobody' : 'Assigned');
  const isMine = phenomenon.assigneeUid === session.uid;
  useCommands(
    canReview
      ? [
          {
            id: 'phenomenon.assign',
            title: isMine ? 'Unassign me' : 'Assign to me',
            group: 'This phenomenon',
            hotkey: 'a',
            run: () => assign(isMine ? null : session.uid),
          },
        ]
      : [],
  );
  const { classification } = phenomenon;
  return (
    <Card>
      <CardHeader
        title="Screening"
        actions={
          canReview &&
          !isMine && (
            <Button size="sm" variant="ghost" onClick={() => assign(session.uid)}>
              Assign to me
            </Button>
          )
        }
      />
      <CardBody>
        {canReview ? (
          <ReviewFields
            phenomenon={phenomenon}
            onAssign={assign}
            onClass={(next) =>
              change(
                { classification: next },
                next ? `Classified as ${next}` : 'Classification taken off',
              )
            }
          />
        ) : (
          <Facts>
            <Fact name={PHENOMENON_LABELS.assigneeUid}>
              <MemberName uid={phenomenon.assigneeUid} />
            </Fact>
            <Fact name={PHENOMENON_LABELS.classification}>
              {classification && `${classification}: ${CLASSIFICATION_MEANINGS[classification]}`}
            </Fact>
          </Facts>
        )}
      </CardBody>
    </Card>
  );
}

interface ReviewFieldsProps {
  phenomenon: Phenomenon;
  onAssign(uid: string | null): void;
  onClass(classification: Classification | null): void;
}

function ReviewFields({ phenomenon, onAssign, onClass }: ReviewFieldsProps) {
  const session = useSession();
  const options = useMemberOptions().map(({ uid, name }) => ({
    value: uid,
    label: uid === session.uid ? `${name} (you)` : name,
  }));
  const { assigneeUid, classification } = phenomenon;
  const known = options.some(({ value }) => value === assigneeUid);
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-table">
      <span className="text-ink-3">{PHENOMENON_LABELS.assigneeUid}</span>
      <Combobox
        aria-label={PHENOMENON_LABELS.assigneeUid}
        value={assigneeUid}
        onValueChange={onAssign}
        noneLabel="Nobody"
        options={
          known || assigneeUid === null
            ? options
            : [...options, { value: assigneeUid, label: 'A member' }]
        }
      />
      <span className="text-ink-3">{PHENOMENON_LABELS.classification}</span>
      <Select
        aria-label={PHENOMENON_LABELS.classification}
        value={classification ?? NOT_YET}
        onValueChange={(value) => onClass(CLASSIFICATIONS.find((known) => known === value) ?? null)}
        options={[
          { value: NOT_YET, label: UNCLASSIFIED_LABEL },
          ...CLASSIFICATIONS.map((value) => ({
            value,
            label: `${value}: ${CLASSIFICATION_MEANINGS[value]}`,
          })),
        ]}
      />
    </div>
  );
}
