import { createContext, useContext } from 'react';
import type { StepUpOptions } from './run-with-step-up.ts';

export interface StepUp {
  /**
   * Runs what may need a second factor. If it does, a dialog says why, asks for the passkey (or
   * offers to register one) and the action runs again.
   *
   * ```ts
   * await withStepUp(() => callFunction('suspendMember', { uid }), { why: 'suspend a member' });
   * await withStepUp(() => save({ … }), { why: 'change the settings', before: true });
   * ```
   *
   * Rejects with `StepUpDeclined` if the person closes the dialog, else as the action does.
   */
  withStepUp<T>(action: () => Promise<T>, options?: StepUpOptions): Promise<T>;
}

export const StepUpContext = createContext<StepUp>({ withStepUp: (action) => action() });

/** The second factor, for any feature; the dialog is the access feature's. */
export const useStepUp = (): StepUp => useContext(StepUpContext);
