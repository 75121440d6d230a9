import { STEP_UP_REQUIRED } from '@nest/model';

export interface StepUpOptions {
  /** What the second factor is for; ends the sentence "To …, confirm that it is you." */
  why?: string;
  /**
   * Asks before the action, unless a factor is still fresh: for direct writes to Firestore, whose
   * rules refuse without saying why. Callables say so themselves and need it not.
   */
  before?: boolean;
}

/** The person closed the dialog; nothing was done, and there is nothing to tell them. */
export class StepUpDeclined extends Error {
  constructor() {
    super('Nothing was changed: the confirmation was cancelled.');
  }
}

/** Whether a callable asks for a second factor before it does what it was asked to. */
function wantsStepUp(error: unknown): boolean {
  const { code, details } = error as { code?: string; details?: { reason?: string } };
  return code === 'functions/failed-precondition' && details?.reason === STEP_UP_REQUIRED;
}

export interface StepUpSource {
  /** Whether the token in hand carries a second factor that is fresh enough. */
  isFresh(): boolean;
  /** Asks for it; rejects with {@link StepUpDeclined} if the person will not. */
  ask(why: string | undefined): Promise<void>;
}

/** Runs an action, and if it wants a second factor, asks for that and runs it once more. */
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
