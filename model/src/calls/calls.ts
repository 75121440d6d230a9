import { AUDIT_CALLS } from './audit.ts';
import type { InputOf, OutputOf } from './define-calls.ts';
import { GEOCODING_CALLS } from './geocoding.ts';
import { IMPORT_CALLS } from './imports.ts';
import { PASSKEY_CALLS } from './passkeys.ts';
import { PHENOMENON_CALLS } from './phenomena.ts';
import { SESSION_CALLS } from './sessions.ts';
import { SETTINGS_CALLS } from './settings.ts';
import { SIGN_IN_METHOD_CALLS } from './sign-in-methods.ts';
import { TEAM_CALLS } from './team.ts';
import { TRASH_CALLS } from './trash.ts';

/** Every callable of Nest. The console imports the type of this alone, so no schema comes along. */
export const CALLS = {
  ...AUDIT_CALLS,
  ...GEOCODING_CALLS,
  ...IMPORT_CALLS,
  ...PASSKEY_CALLS,
  ...PHENOMENON_CALLS,
  ...SESSION_CALLS,
  ...SETTINGS_CALLS,
  ...SIGN_IN_METHOD_CALLS,
  ...TEAM_CALLS,
  ...TRASH_CALLS,
};
export type Calls = typeof CALLS;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = InputOf<Calls[Name]>;
export type CallOutput<Name extends CallName> = OutputOf<Calls[Name]>;
