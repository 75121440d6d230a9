import { validatePassword } from 'firebase/auth';
import { auth, onEmulators } from '@/lib/firebase/services.ts';

/**
 * What a password lacks according to the policy that is set in Firebase's console, or null. The
 * emulator has no such policy; if it cannot be read, the service checks the password itself.
 */
export async function servicePolicyProblem(password: string): Promise<string | null> {
  if (onEmulators()) return null;
  const status = await validatePassword(auth(), password).catch(() => null);
  if (!status || status.isValid) return null;
  const { minPasswordLength, maxPasswordLength } = status.passwordPolicy.customStrengthOptions;
  const lacks = [
    status.meetsMinPasswordLength === false && `at least ${minPasswordLength} characters`,
    status.meetsMaxPasswordLength === false && `at most ${maxPasswordLength} characters`,
    status.containsLowercaseLetter === false && 'a small letter',
    status.containsUppercaseLetter === false && 'a capital letter',
    status.containsNumericCharacter === false && 'a digit',
    status.containsNonAlphanumericCharacter === false && 'a character that is no letter or digit',
  ].filter((part) => part !== false);
  return `This workspace asks for ${lacks.join(', ') || 'a stronger password'}.`;
}
