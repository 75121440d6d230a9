import type { Phenomenon } from '@nest/model';
import { formatCount } from '@/platform/format/number.ts';
import { Card, CardBody, Fact, Facts } from '@/ui/card.tsx';
import { CopyButton } from '@/ui/copy-button.tsx';
import { ObservedTime } from '@/ui/time.tsx';
import { MemberName } from '../member-name.tsx';

/** What is known of a record's past. */
export function History({ id, phenomenon }: { id: string; phenomenon: Phenomenon }) {
  return (
    <Card className="max-w-2xl">
      <CardBody className="flex flex-col gap-4">
        <Facts>
          <Fact name="Reported">
            <ObservedTime time={phenomenon.createdAt} precision="second" />
            <span className="block text-ink-2">
              by <MemberName uid={phenomenon.createdBy} self="you" />
            </span>
          </Fact>
          <Fact name="Last saved">
            <ObservedTime time={phenomenon.updatedAt} precision="second" />
            <span className="block text-ink-2">
              by <MemberName uid={phenomenon.updatedBy} self="you" />
            </span>
          </Fact>
          <Fact name="Version">{formatCount(phenomenon.version)}</Fact>
          <Fact name="Id">
            <span className="inline-flex items-center gap-1.5 font-mono text-xs break-all">
              {id}
              <CopyButton text={id} what="id" />
            </span>
          </Fact>
        </Facts>
        <p className="text-xs text-ink-3">
          Each save counts the version up by one. What the saves in between changed is not recorded
          yet.
        </p>
      </CardBody>
    </Card>
  );
}
