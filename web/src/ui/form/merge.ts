import type { FieldGroup } from './form.ts';

type Groups<Values> = readonly FieldGroup<Values>[];

function isSame<Values>(group: FieldGroup<Values>, a: Values, b: Values): boolean {
  if (group.isSame) return group.isSame(a, b);
  return group.fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

/** The groups in which two forms differ. */
export const changedGroups = <Values>(groups: Groups<Values>, a: Values, b: Values) =>
  groups.filter((group) => !isSame(group, a, b));

export interface Merge<Values> {
  /** Changed only by the other person; taken over. */
  theirs: FieldGroup<Values>[];
  /** Changed differently by both: somebody has to choose. */
  conflicts: FieldGroup<Values>[];
}

/** Compares two people's changes to the same record. */
export function compareForms<Values>(
  groups: Groups<Values>,
  base: Values,
  theirs: Values,
  mine: Values,
): Merge<Values> {
  const changed = changedGroups(groups, base, theirs).filter(
    (group) => !isSame(group, theirs, mine),
  );
  return {
    theirs: changed.filter((group) => isSame(group, base, mine)),
    conflicts: changed.filter((group) => !isSame(group, base, mine)),
  };
}

export type Choice = 'theirs' | 'mine';
/** What was chosen, by the name of the group. */
export type Choices = Readonly<Record<string, Choice>>;

/** My form with their changes, and the chosen side of each conflict (default: mine). */
export function mergeForms<Values>(
  { theirs: taken, conflicts }: Merge<Values>,
  theirs: Values,
  mine: Values,
  choices: Choices = {},
): Values {
  const chosen = conflicts.filter((group) => choices[group.name] === 'theirs');
  const fields = [...taken, ...chosen].flatMap((group) => group.fields);
  return { ...mine, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) };
}
