import { LIST_QUERIES, MEMBERS_COLLECTION } from '@nest/model';
import { collection, limit, orderBy, query } from 'firebase/firestore';
import { Check, ChevronDown } from 'lucide-react';
import { db } from '@/lib/firebase/services.ts';
import { memberDocument } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { MemberName } from '../labels/actor.tsx';
import { NOBODY } from '../search.ts';

const MAX_PEOPLE = 50;

interface PersonFilterProps {
  value: string | undefined;
  onValue(person: string | undefined): void;
}

/** A filter by actor. Its list is only read once it is opened. */
export function PersonFilter({ value, onValue }: PersonFilterProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className={cn(!value && 'border-dashed text-ink-2')}>
          {value ? (
            <>
              <span className="text-ink-3">Person</span>
              {value === NOBODY ? 'Nest or unknown' : <MemberName uid={value} />}
            </>
          ) : (
            'Person'
          )}
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <People value={value} onValue={onValue} />
        <DropdownMenuSeparator />
        <Choice value={NOBODY} chosen={value} onValue={onValue}>
          Nest or unknown
        </Choice>
        {value && <DropdownMenuItem onSelect={() => onValue(undefined)}>Any</DropdownMenuItem>}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

/** All current and former members, because the log also has those who left. */
function People({ value, onValue }: PersonFilterProps) {
  const [byName] = LIST_QUERIES.members.sorts;
  const members = useLiveQuery(
    memberDocument,
    query(collection(db(), MEMBERS_COLLECTION), orderBy(byName), limit(MAX_PEOPLE)),
  );
  if (members.state === 'loading') return <DropdownMenuLabel>Loading…</DropdownMenuLabel>;
  if (members.state !== 'ready') {
    return <DropdownMenuLabel>The members could not be loaded.</DropdownMenuLabel>;
  }
  return members.data?.map((member) =>
    member.ok ? (
      <Choice key={member.id} value={member.id} chosen={value} onValue={onValue}>
        {member.data.displayName}
        {member.data.status !== 'active' && (
          <span className="ml-2 text-xs text-ink-3">{member.data.status}</span>
        )}
      </Choice>
    ) : null,
  );
}

interface ChoiceProps {
  value: string;
  chosen: string | undefined;
  onValue(person: string | undefined): void;
  children: React.ReactNode;
}

function Choice({ value, chosen, onValue, children }: ChoiceProps) {
  return (
    <DropdownMenuItem onSelect={() => onValue(value === chosen ? undefined : value)}>
      <span className="flex-1">{children}</span>
      {value === chosen && <Check aria-hidden />}
    </DropdownMenuItem>
  );
}
