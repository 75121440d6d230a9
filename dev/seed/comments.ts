import { commentPath, commentSchema } from '@nest/model';
import { HOUR_MS, notLaterThanNow, slug } from './clock.ts';
import { nameOf } from './personas.ts';
import { storyTimes } from './phenomena.ts';
import { type SeedDocument, seedDocument, type TimestampFactory } from './seed-document.ts';
import { STORIES } from './stories/all-stories.ts';
import { REMARKS } from './stories/remarks.ts';

export function commentDocuments(timestamp: TimestampFactory): SeedDocument[] {
  const counts = new Map<string, number>();
  return REMARKS.map(([title, by, hours, text, withdrawn]) => {
    const story = STORIES.find((one) => one.title === title);
    if (!story) throw new Error(`A comment of the seed belongs to no report: ${title}`);
    const number = (counts.get(title) ?? 0) + 1;
    counts.set(title, number);
    const createdMs = notLaterThanNow(storyTimes(story).createdMs + hours * HOUR_MS);
    const updatedMs = notLaterThanNow(withdrawn ? createdMs + HOUR_MS / 4 : createdMs);
    return seedDocument(commentPath(slug(title), `comment-${number}`), commentSchema, {
      text,
      authorName: nameOf(by),
      status: withdrawn ? 'withdrawn' : 'visible',
      createdAt: timestamp(createdMs),
      createdBy: by,
      updatedAt: timestamp(updatedMs),
      updatedBy: by,
    });
  });
}
