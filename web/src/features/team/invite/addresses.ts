import { MAX_TEAM_CALL, normalEmail, normalEmailSchema } from '@nest/model';

export interface Address {
  email: string;
  /** What is wrong with it; null if nothing is. */
  problem: string | null;
}

const IN_BRACKETS = /<([^<>]+)>/;

/**
 * The addresses of a text, as people paste them: separated by lines, commas or semicolons, with or
 * without a name (`Noor Haddad <noor@nest.example>`), or a bare list with blanks between.
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
