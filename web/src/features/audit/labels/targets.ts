const ID = '([^/]+)';
const FORMS: readonly [pattern: RegExp, noun: string, page: ((id: string) => string) | null][] = [
  [new RegExp(`^phenomena/${ID}$`), 'Phenomenon', (id) => `/phenomena/${id}`],
  [new RegExp(`^phenomena/${ID}/private/location$`), 'Exact place of', (id) => `/phenomena/${id}`],
  [new RegExp(`^phenomena/${ID}/private/witness$`), 'Witnesses of', (id) => `/phenomena/${id}`],
  [new RegExp(`^phenomena/${ID}/comments/`), 'Comment on', (id) => `/phenomena/${id}`],
  [new RegExp(`^shoots/${ID}$`), 'Shoot', (id) => `/shoots/${id}`],
  [new RegExp(`^members/${ID}$`), 'Member', (id) => `/team/${id}`],
  [new RegExp(`^members/${ID}/passkeys/`), 'Passkey of', (id) => `/team/${id}`],
  [new RegExp(`^members/${ID}/sessions`), 'Session of', (id) => `/team/${id}`],
  [new RegExp(`^members/${ID}/`), 'Account of', (id) => `/team/${id}`],
  [new RegExp(`^roles/${ID}$`), 'Role', () => '/team/roles'],
  [new RegExp(`^invitations/${ID}$`), 'Invitation', () => '/team/invitations'],
  [new RegExp(`^settings/${ID}$`), 'Settings', () => '/settings'],
  [new RegExp(`^imports/${ID}$`), 'Import', (id) => `/imports/${id}`],
];

export interface Target {
  /** Its type: `Phenomenon`. */
  noun: string;
  /** The id of the record, or of the record it belongs to. */
  id: string;
  /** Whether it is a member, who has a name. */
  isMember: boolean;
  /** The record's page, if there is one. */
  page: string | null;
}

/** The meaning of a document's path. */
export function targetOf(path: string): Target {
  for (const [pattern, noun, page] of FORMS) {
    const id = pattern.exec(path)?.[1];
    if (id) return { noun, id, isMember: path.startsWith('members/'), page: page?.(id) ?? null };
  }
  return { noun: '', id: path, isMember: false, page: null };
}

/** The collections in which a bare id is looked up. */
const COLLECTIONS = [
  'phenomena',
  'shoots',
  'members',
  'roles',
  'invitations',
  'imports',
  'settings',
];
const PAGES: readonly [RegExp, string][] = [[/^team\/(?!roles|invitations)/, 'members/']];

/**
 * The paths of the documents that a typed text refers to: a path, a URL of the console, or only an
 * id. A phenomenon includes its private parts. Empty if there is none.
 */
export function documentsMeant(text: string): string[] {
  const path = PAGES.reduce(
    (left, [page, collection]) => left.replace(page, collection),
    text
      .trim()
      .replace(/^https?:\/\/[^/]+/, '')
      .replace(/[?#].*$/, '')
      .replace(/^\/+|\/+$/g, ''),
  );
  if (!/^[A-Za-z0-9_.~-]+(\/[A-Za-z0-9_.~-]+)*$/.test(path)) return [];
  const parts = path.split('/');
  if (parts.length === 1) return COLLECTIONS.map((collection) => `${collection}/${path}`);
  if (parts.length % 2 === 1) return [];
  return parts[0] === 'phenomena' && parts.length === 2
    ? [path, `${path}/private/location`, `${path}/private/witness`]
    : [path];
}
