import {
  type AuthBlockingEvent,
  beforeUserCreated as beforeCreated,
  beforeUserSignedIn as beforeSignedIn,
} from 'firebase-functions/v2/identity';

/** Firebase waits 7 s for an answer; the access token is GitHub's, for asking about the team. */
const BLOCKING = {
  accessToken: true,
  timeoutSeconds: 7,
  memory: '512MiB',
  maxInstances: 20,
} as const;

// Loaded with the first event and not with the module, so that an instance is up sooner.
const gate = () => import('./gate.ts');

/** Refuses an account to who could never be admitted. */
export const beforeUserCreated = beforeCreated(BLOCKING, async (event: AuthBlockingEvent) =>
  (await gate()).beforeCreation(event),
);

/** Lets a member in, makes somebody one who may join, and opens the session. */
export const beforeUserSignedIn = beforeSignedIn(BLOCKING, async (event: AuthBlockingEvent) =>
  (await gate()).beforeSignIn(event),
);
