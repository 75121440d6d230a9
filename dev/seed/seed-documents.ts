import { commentDocuments } from './comments.ts';
import { logDocuments } from './log.ts';
import { phenomenonDocuments } from './phenomena.ts';
import type { SeedDocument, TimestampFactory } from './seed-document.ts';
import { shootDocument } from './shoots.ts';
import { STORIES } from './stories/all-stories.ts';
import { RECORDINGS } from './stories/recordings.ts';
import { invitationDocuments, TEAM_DEEDS } from './team.ts';
import { tileDocuments } from './tiles.ts';
import { workspaceDocuments } from './workspace.ts';

/** Every document of the seed, each accepted by its schema; the same in every run. */
export function seedDocuments(timestamp: TimestampFactory): SeedDocument[] {
  const phenomena = STORIES.flatMap((story) => phenomenonDocuments(story, timestamp));
  const shoots = RECORDINGS.map((recording) => shootDocument(recording, timestamp));
  return [
    ...workspaceDocuments(timestamp),
    ...phenomena,
    ...tileDocuments(phenomena),
    ...invitationDocuments(timestamp),
    ...shoots,
    ...logDocuments([...phenomena, ...shoots], TEAM_DEEDS, timestamp),
    ...commentDocuments(timestamp),
  ];
}
