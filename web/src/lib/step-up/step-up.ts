import { createContext, useContext } from 'react';
import type { StepUpOptions } from './run-with-step-up.ts';

export interface StepUp {
  /**
   * Runs an action that may require a second factor. If it does, a dialog explains why, requests
   * the passkey (or offers to register one) and the action runs again.
   *
   * ```ts
   * await withStepUp(() => registerPasskey(name), { why: 'add another passkey' });
   * await withStepUp(() => save({ … }), { why: 'change the settings', before: true });
   * ```
   *
   * Rejects with `StepUpDeclined` if the person closes the dialog, otherwise like the action.
   */
  withStepUp<T>(action: () => Promise<T>, options?: StepUpOptions): Promise<T>;
}

export const StepUpContext = createContext<StepUp>({ withStepUp: (action) => action() });

/** The second factor, for any feature; the dialog belongs to the auth feature. */
export const useStepUp = (): StepUp => useContext(StepUpContext);
