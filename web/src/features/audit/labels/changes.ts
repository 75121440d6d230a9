import { type AuditEvent, FIELD_LABELS } from '@nest/model';
import { isSame } from '@/lib/save/is-same.ts';
import { fieldLabel, isMemberField } from './fields.ts';
import { formatValue } from './values.ts';

export interface FieldChange {
  field: string;
  /** Undefined if the field did not exist. */
  before: unknown;
  after: unknown;
}

const ORDER = Object.keys(FIELD_LABELS);
const rank = (field: string) => (field in FIELD_LABELS ? ORDER.indexOf(field) : ORDER.length);

/** The fields that an event changed, in the order of the model; those it does not know come last. */
export function fieldChanges({
  before,
  after,
}: Pick<AuditEvent, 'before' | 'after'>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .toSorted(
      (a, b) =>
        rank(a.field) - rank(b.field) || fieldLabel(a.field).localeCompare(fieldLabel(b.field)),
    );
}

const SHOWN = 2;
const LONG = 48;
const short = (text: string) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);

/** An event's changes in one line: `Role: Observer → Analyst · Title and 3 more`. */
export function describeChanges(event: Pick<AuditEvent, 'before' | 'after'>): string {
  const changes = fieldChanges(event);
  const parts = changes.slice(0, SHOWN).map(changeInWords);
  const more = changes.length - parts.length;
  return [...parts, ...(more > 0 ? [`${more} more`] : [])].join(' · ');
}

function changeInWords({ field, before, after }: FieldChange): string {
  const label = fieldLabel(field);
  if (Array.isArray(before) && Array.isArray(after))
    return `${label}: ${listChange(before, after)}`;
  if (isMemberField(field)) return `${label}: ${memberChange(before, after)}`;
  const [was, is] = [short(formatValue(field, before)), short(formatValue(field, after))];
  if (before === undefined) return `${label}: ${is || 'none'}`;
  if (after === undefined) return `${label} was ${was || 'none'}`;
  return `${label}: ${was || 'none'} → ${is || 'none'}`;
}

/** Uids mean nothing to people, and a line has no access to names. */
const memberChange = (before: unknown, after: unknown) =>
  after ? (before ? 'somebody else' : 'somebody') : 'nobody';

function listChange(before: readonly unknown[], after: readonly unknown[]): string {
  const { added, removed } = listDifference(before, after);
  const counts = [
    added.length > 0 && `${added.length} more`,
    removed.length > 0 && `${removed.length} fewer`,
  ].filter(Boolean);
  return counts.join(', ') || 'in another order';
}

/** Items added to a list and removed from it. */
export function listDifference(before: readonly unknown[], after: readonly unknown[]) {
  const missingIn = (list: readonly unknown[]) => (item: unknown) =>
    !list.some((other) => isSame(item, other));
  return { added: after.filter(missingIn(before)), removed: before.filter(missingIn(after)) };
}
