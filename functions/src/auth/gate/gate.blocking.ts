import {
  type AuthBlockingEvent,
  beforeUserCreated as beforeCreated,
  beforeUserSignedIn as beforeSignedIn,
} from 'firebase-functions/v2/identity';

/** Firebase waits 7 s for a response; the access token is GitHub's, for the team check. */
const BLOCKING = {
  accessToken: true,
  timeoutSeconds: 7,
  memory: '512MiB',
  maxInstances: 20,
} as const;

// Loaded with the first event and not with the module, so that an instance starts faster.
const gate = () => import('./gate.ts');

/** Refuses an account to a person who could never be admitted. */
export const beforeUserCreated = beforeCreated(BLOCKING, async (event: AuthBlockingEvent) =>
  (await gate()).beforeCreation(event),
);

/** Admits a member, or a person who may join, and opens the session. */
export const beforeUserSignedIn = beforeSignedIn(BLOCKING, async (event: AuthBlockingEvent) =>
  (await gate()).beforeSignIn(event),
);
