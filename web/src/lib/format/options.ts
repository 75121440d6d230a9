/** The values of a field with their labels, as choices in the order of the model. */
export const toOptions = <T extends string>(
  labels: Readonly<Record<T, string>>,
): { value: T; label: string }[] =>
  Object.entries<string>(labels).map(([value, label]) => ({ value: value as T, label }));
