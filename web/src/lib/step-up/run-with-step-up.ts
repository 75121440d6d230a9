import { FRESH_SIGN_IN_REQUIRED, STEP_UP_REQUIRED } from '@nest/model';

export interface StepUpOptions {
  /** The purpose of the second factor; ends the sentence "To …, confirm that it is you." */
  why?: string;
  /**
   * Requests a second factor before the action, unless one is still fresh: for direct writes to
   * Firestore, whose rules refuse without a reason. Callables give the reason and do not need it.
   */
  before?: boolean;
}

/** The person closed the dialog; nothing was done, and nothing is reported. */
export class StepUpDeclined extends Error {
  constructor() {
    super('Nothing was changed: the confirmation was cancelled.');
  }
}

/** Reasons that a second factor answers; a member without one can register the first. */
const REASONS: readonly unknown[] = [STEP_UP_REQUIRED, FRESH_SIGN_IN_REQUIRED];

/** Whether a callable requires a second factor first. */
function wantsStepUp(error: unknown): boolean {
  const { code, details } = error as { code?: string; details?: { reason?: string } };
  return code === 'functions/failed-precondition' && REASONS.includes(details?.reason);
}

export interface StepUpSource {
  /** Whether the current token has a second factor that is fresh enough. */
  isFresh(): boolean;
  /** Requests it; rejects with {@link StepUpDeclined} if the person declines. */
  ask(why: string | undefined): Promise<void>;
}

/** Runs an action; if it requires a second factor, requests that and runs it again. */
export async function runWithStepUp<T>(
  source: StepUpSource,
  action: () => Promise<T>,
  { why, before = false }: StepUpOptions = {},
): Promise<T> {
  if (before && !source.isFresh()) await source.ask(why);
  try {
    return await action();
  } catch (error) {
    if (!wantsStepUp(error)) throw error;
    await source.ask(why);
    return action();
  }
}
