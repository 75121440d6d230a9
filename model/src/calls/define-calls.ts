import type { z } from 'zod';
import type { Permission } from '../auth/permission.ts';

/**
 * Who may call: anybody, also without a session (`public`); any active member (`member`); or active
 * members whose role includes a permission. What depends on the input is asked by the handler.
 */
type CallAccess = 'public' | 'member' | Permission;

/**
 * What a caller must have proved lately: nothing more; a second factor; or a second factor unless
 * the member has none, and then a fresh session. A public callable has no caller to ask.
 */
export type CallFactor = 'none' | 'step-up' | 'step-up-or-fresh';

/** What is said of one callable, beside its name. */
interface CallTerms {
  access: CallAccess;
  factor: CallFactor;
  input: z.ZodType;
  output: z.ZodType;
}

/** A callable: its name, who may call it, what it takes and what it returns. */
export interface CallDeclaration extends CallTerms {
  name: string;
}

/** What a caller sends; fields with a default may be left out. */
export type InputOf<Declared extends CallDeclaration> = z.input<Declared['input']>;
/** What a callable returns. */
export type OutputOf<Declared extends CallDeclaration> = z.output<Declared['output']>;

/** Declares the callables of an area. The key of each is its name. */
export function defineCalls<const Area extends Record<string, CallTerms>>(
  area: Area,
): { readonly [Name in keyof Area & string]: Area[Name] & { readonly name: Name } } {
  const named = Object.entries(area).map(([name, terms]) => [name, { name, ...terms }]);
  return Object.fromEntries(named);
}
