import {
  canTransition,
  isTag,
  type Phenomenon,
  type PhenomenonStatus,
  TAG_RULE,
} from '@nest/model';
import { changeOf, type RecordChange, taggedWith } from '../changes.ts';
import { type Actor, canEdit } from '../permissions.ts';

export interface BulkRow {
  id: string;
  data: Phenomenon;
}

const MAX_TAGS = 20;
const kept = (changes: (RecordChange | null)[]) => changes.filter((change) => change !== null);

/** Status changes for the rows whose status may change to the given one. */
export function bulkStatus(rows: readonly BulkRow[], status: PhenomenonStatus): RecordChange[] {
  return kept(
    rows
      .filter(({ data }) => canTransition(data.status, status))
      .map(({ id, data }) => changeOf(id, data, { status })),
  );
}

export function bulkAssign(rows: readonly BulkRow[], assigneeUid: string): RecordChange[] {
  return kept(rows.map(({ id, data }) => changeOf(id, data, { assigneeUid })));
}

/** Adds a tag to the rows that lack it, have space for it and may be edited. */
export function bulkTag(rows: readonly BulkRow[], tag: string, actor: Actor): RecordChange[] {
  return kept(
    rows
      .filter(({ data }) => canEdit(actor, data))
      .filter(({ data }) => !data.tags.includes(tag) && data.tags.length < MAX_TAGS)
      .map(({ id, data }) => changeOf(id, data, taggedWith(data, [...data.tags, tag]))),
  );
}

/** A typed tag in its stored form, or its error. */
export function readTag(text: string): { tag: string } | { error: string } {
  const tag = text.trim().replace(/^#/, '').toLowerCase();
  return isTag(tag) ? { tag } : { error: `A tag ${TAG_RULE}` };
}
