import { z } from 'zod';
import { type Answer, json } from '../server/answer.ts';

/** The faults that the mock can simulate. */
const FAULT_KINDS = [
  'slow',
  'rate-limited',
  'secondary-limit',
  'forbidden',
  'restricted',
  'unauthorised',
  'not-found',
  'server-error',
  'truncated',
  'hang-up',
] as const;

export const faultSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** For `slow`: milliseconds before the response. */
  delayMs: z.number().min(0).max(60_000).default(10_000),
  /** How many calls it affects; if absent, all until it is removed. */
  times: z.int().min(1).optional(),
});
export type GitHubFault = z.infer<typeof faultSchema>;
export type GitHubFaultInput = z.input<typeof faultSchema>;

/** An error in GitHub's own form. */
export const gitHubError = (status: number, message: string, headers = {}): Answer =>
  json(
    status,
    { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` },
    headers,
  );

/** The response of a fault; null if it has none of its own. */
export function faultAnswer({ kind }: GitHubFault, nowS: number): Answer | null {
  switch (kind) {
    case 'rate-limited':
      return gitHubError(403, 'API rate limit exceeded for user ID 4001.', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-used': '5000',
        'x-ratelimit-reset': String(Math.ceil(nowS) + 1_800),
      });
    case 'secondary-limit':
      return gitHubError(
        403,
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        { 'retry-after': '60' },
      );
    case 'forbidden':
      return gitHubError(403, 'Must have admin rights to Repository.');
    case 'restricted':
      return gitHubError(
        403,
        'Although you appear to have the correct authorization credentials, the `phenom-earth` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
      );
    case 'unauthorised':
      return gitHubError(401, 'Bad credentials');
    case 'not-found':
      return gitHubError(404, 'Not Found');
    case 'server-error':
      return { status: 502, body: '<html><body>Unicorn!</body></html>' };
    default:
      return null;
  }
}
