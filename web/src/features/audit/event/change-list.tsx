import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { MemberName } from '../labels/actor.tsx';
import { type FieldChange, listDifference } from '../labels/changes.ts';
import { fieldLabel, isMemberField } from '../labels/fields.ts';
import { formatValue } from '../labels/values.ts';
import { textParts } from './text-parts.ts';

/** Fields before and after a change, distinguished by sign and text as well as by colour. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <dl className="divide-y divide-line rounded-md border border-line text-table">
      {changes.map((change) => (
        <div key={change.field} className="flex flex-col gap-1 px-3 py-2">
          <dt className="text-xs text-ink-3">{fieldLabel(change.field)}</dt>
          <Change {...change} />
        </div>
      ))}
    </dl>
  );
}

function Change({ field, before, after }: FieldChange) {
  if (Array.isArray(before) && Array.isArray(after)) {
    const { added, removed } = listDifference(before, after);
    if (added.length + removed.length > 0) {
      return (
        <>
          {removed.length > 0 && <Side kind="before">{formatValue(field, removed)}</Side>}
          {added.length > 0 && <Side kind="after">{formatValue(field, added)}</Side>}
        </>
      );
    }
  }
  if (isMemberField(field)) {
    return (
      <>
        {before !== undefined && <Side kind="before">{memberOf(before)}</Side>}
        {after !== undefined && <Side kind="after">{memberOf(after)}</Side>}
      </>
    );
  }
  const [was, is] = [formatValue(field, before), formatValue(field, after)];
  const isProse = was.length > PROSE && is.length > PROSE;
  const { start, end, ...middle } = textParts(was, is);
  const marked = (part: string, whole: string) =>
    !isProse || start + end === '' ? (
      whole || <Nothing />
    ) : (
      <>
        {start}
        {part && <mark className="rounded-xs bg-current/15 text-inherit">{part}</mark>}
        {end}
      </>
    );
  return (
    <>
      {before !== undefined && <Side kind="before">{marked(middle.before, was)}</Side>}
      {after !== undefined && <Side kind="after">{marked(middle.after, is)}</Side>}
    </>
  );
}

/** Longer texts, in characters, are compared word by word. */
const PROSE = 24;

const Nothing = () => <span className="text-ink-3">nothing</span>;
const memberOf = (value: unknown) =>
  typeof value === 'string' ? (
    <MemberName uid={value} />
  ) : (
    <span className="text-ink-3">nobody</span>
  );

const SIDES = {
  before: { label: 'Before', tag: 'del', icon: Minus, look: 'text-danger' },
  after: { label: 'After', tag: 'ins', icon: Plus, look: 'text-ok' },
} as const;

function Side({ kind, children }: { kind: keyof typeof SIDES; children: ReactNode }) {
  const { label, tag: Tag, icon: Icon, look } = SIDES[kind];
  return (
    <dd className={`flex gap-2 ${look}`}>
      <Icon aria-label={label} className="mt-0.5 size-3.5 shrink-0" />
      <Tag className="min-w-0 break-words whitespace-pre-wrap no-underline">{children}</Tag>
    </dd>
  );
}
