import type { AuditEvent } from '@nest/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { formatLocal, formatUtc } from '@/lib/format/time.ts';
import { Fact, Facts } from '@/ui/card.tsx';
import { CopyButton } from '@/ui/copy-button.tsx';
import { TargetLabel } from '../labels/target-label.tsx';
import { targetOf } from '../labels/targets.ts';
import type { AuditSearch } from '../search.ts';
import { SealFact } from './seal-fact.tsx';

/** The details of an event, each with a link to similar events. */
export function EventFacts({ id, event }: { id: string; event: AuditEvent }) {
  const { at, actorUid, actorRole, sessionId, origin, requestId, target } = event;
  const page = target && targetOf(target).page;
  return (
    <Facts>
      <Fact name="When">
        <span className="tabular block">{formatUtc(at, 'second')}</span>
        <span className="tabular block text-ink-3">{formatLocal(at, 'second')} your time</span>
      </Fact>
      {target && (
        <Fact name="Document">
          <span className="block">
            {page ? (
              <Link to={page} className="hover:underline">
                <TargetLabel path={target} />
              </Link>
            ) : (
              <TargetLabel path={target} />
            )}
          </span>
          <More search={{ q: target }}>All events of it</More>
        </Fact>
      )}
      {event.records && (
        <Fact name="Records">{formatPlural(event.records.length, 'document')}</Fact>
      )}
      {actorUid && (
        <Fact name="Member">
          <Code text={actorUid} what="member id" />
          <More search={{ person: actorUid }}>All events by this member</More>
        </Fact>
      )}
      {actorRole && <Fact name="Role at the time">{actorRole}</Fact>}
      {sessionId && (
        <Fact name="Session">
          <Code text={sessionId} what="session id" />
        </Fact>
      )}
      {origin && <Fact name="From">{origin}</Fact>}
      <Fact name="Call">
        <Code text={requestId} what="request id" />
        <More search={{ call: requestId }}>All events of this call</More>
      </Fact>
      <SealFact event={event} />
      <Fact name="Event">
        <Code text={id} what="event id" />
      </Fact>
    </Facts>
  );
}

/** A link to the list, filtered to similar events. */
function More({ search, children }: { search: Partial<AuditSearch>; children: ReactNode }) {
  return (
    <Link to="/audit" search={search} className="text-xs text-info hover:underline">
      {children}
    </Link>
  );
}

export function Code({ text, what }: { text: string; what: string }) {
  return (
    <span className="-my-0.5 flex max-w-full items-center gap-1">
      <code className="truncate font-mono text-xs">{text}</code>
      <CopyButton text={text} what={what} />
    </span>
  );
}
