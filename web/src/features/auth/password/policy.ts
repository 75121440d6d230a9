/**
 * According to NIST SP 800-63B: length and no well-known passwords, instead of special characters.
 */
const MIN_PASSWORD_LENGTH = 12;

export interface PolicyCheck {
  id: 'length' | 'common' | 'address';
  text: string;
  met: boolean;
}

/** Frequent words in leaked passwords; refused alone or with few other characters. */
const COMMON = [
  'password',
  'passwort',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'asdfgh',
  'zxcvbn',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'admin',
  'dragon',
  'monkey',
  'football',
  'baseball',
  'superman',
  'sunshine',
  'princess',
  'trustno',
  'changeme',
  'secret',
  'nest',
];
const SEQUENCES = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', '98765432109876543210'];
/** The minimum that must be left without words and sequences. */
const MIN_OWN_CHARACTERS = 6;

/** Whether a password is well-known: a common word, a sequence or a repetition. */
export function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (/^(.{1,4})\1+.{0,3}$/.test(lower)) return true;
  let rest = lower;
  for (const word of COMMON) rest = rest.replaceAll(word, '');
  rest = rest.replace(/(.)\1{2,}/g, '$1');
  rest = withoutSequences(rest);
  return new Set(rest).size < MIN_OWN_CHARACTERS;
}

function withoutSequences(text: string): string {
  for (let length = text.length; length >= 3; length--) {
    for (let start = 0; start + length <= text.length; start++) {
      const part = text.slice(start, start + length);
      if (SEQUENCES.some((sequence) => sequence.includes(part))) {
        return withoutSequences(text.slice(0, start) + text.slice(start + length));
      }
    }
  }
  return text;
}

/** Whether a password is based on one's own address. */
function holdsAddress(password: string, email: string): boolean {
  const lower = password.toLowerCase();
  const address = email.trim().toLowerCase();
  const [name = ''] = address.split('@');
  return (address !== '' && lower.includes(address)) || (name.length >= 4 && lower.includes(name));
}

/** The requirements of a new password, and whether it meets them. */
export function policyChecks(password: string, email: string): PolicyCheck[] {
  return [
    {
      id: 'length',
      text: `At least ${MIN_PASSWORD_LENGTH} characters`,
      met: password.length >= MIN_PASSWORD_LENGTH,
    },
    {
      id: 'common',
      text: 'No well-known password, sequence or repetition',
      met: password !== '' && !isCommon(password),
    },
    {
      id: 'address',
      text: 'Not made from your email address',
      met: password !== '' && !holdsAddress(password, email),
    },
  ];
}

/** The error of a new password, or null. */
export function policyProblem(password: string, email: string): string | null {
  const missed = policyChecks(password, email).find(({ met }) => !met);
  return missed ? `${missed.text}.` : null;
}
