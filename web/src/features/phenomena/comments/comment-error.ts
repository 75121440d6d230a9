import { commentSchema } from '@nest/model';

/** The error of a comment's text, or undefined. */
export function commentError(text: string): string | undefined {
  const parsed = commentSchema.shape.text.safeParse(text);
  return parsed.success ? undefined : `The comment ${parsed.error.issues[0]?.message}`;
}
