import { MAX_TEAM_CALL, normalEmail, normalEmailSchema } from '@nest/model';

export interface Address {
  email: string;
  /** Its error; null if there is none. */
  problem: string | null;
}

const IN_BRACKETS = /<([^<>]+)>/;

/**
 * The addresses in a pasted text: separated by line breaks, commas or semicolons, with or without a
 * name (`Noor Haddad <noor@nest.example>`), or a plain list separated by blanks.
 */
export function readAddresses(text: string): Address[] {
  const parts = text.split(/[\n,;]+/).flatMap((part) => {
    const inBrackets = IN_BRACKETS.exec(part)?.[1];
    if (inBrackets) return [inBrackets];
    return part.includes('@') ? part.split(/\s+/) : [part];
  });
  const seen = new Set<string>();
  return parts
    .map(normalEmail)
    .filter((email) => email !== '')
    .flatMap((email, index): Address[] => {
      if (seen.has(email)) return [];
      seen.add(email);
      if (!normalEmailSchema.safeParse(email).success) {
        return [{ email, problem: 'is no e-mail address' }];
      }
      const problem =
        index < MAX_TEAM_CALL ? null : `is beyond the ${MAX_TEAM_CALL} that one invitation takes`;
      return [{ email, problem }];
    });
}
