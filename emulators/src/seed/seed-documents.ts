import { commentDocuments } from './comments.ts';
import { phenomenonDocuments } from './phenomena.ts';
import type { SeedDocument, TimestampFactory } from './seed-document.ts';
import { shootDocument } from './shoots.ts';
import { STORIES } from './stories/all-stories.ts';
import { RECORDINGS } from './stories/recordings.ts';
import { workspaceDocuments } from './workspace.ts';

/** Every document of the seed, each accepted by its schema; the same in every run. */
export function seedDocuments(timestamp: TimestampFactory): SeedDocument[] {
  return [
    ...workspaceDocuments(timestamp),
    ...STORIES.flatMap((story) => phenomenonDocuments(story, timestamp)),
    ...RECORDINGS.map((recording) => shootDocument(recording, timestamp)),
    ...commentDocuments(timestamp),
  ];
}
