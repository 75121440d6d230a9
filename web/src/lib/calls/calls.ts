import type { CallName } from '@nest/model';

/** One of Nest's callables, by the name under which the model declares it. */
export interface Call<Name extends CallName = CallName> {
  readonly name: Name;
}

/**
 * Nest's callables: `callFunction(calls.endSession, { sid })`. The declarations are imported as types
 * alone, so that no schema comes into the first load; at run time a callable is no more than its name.
 */
export const calls = new Proxy(Object.freeze({}), {
  get: (_, name) => ({ name }),
}) as { readonly [Name in CallName]: Call<Name> };
