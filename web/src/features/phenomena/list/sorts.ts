/** The sorts that the server supports, with labels. */
export const SORT_OPTIONS = [
  { value: 'observedAt.desc', label: 'Observed, latest first' },
  { value: 'observedAt.asc', label: 'Observed, earliest first' },
  { value: 'updatedAt.desc', label: 'Updated, latest first' },
  { value: 'updatedAt.asc', label: 'Updated, earliest first' },
  { value: 'title.asc', label: 'Title, A to Z' },
  { value: 'title.desc', label: 'Title, Z to A' },
] as const;
