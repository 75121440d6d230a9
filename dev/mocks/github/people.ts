export const GITHUB_ORGANISATION = 'phenom-earth';
export const GITHUB_TEAM = 'int';
/** Reads the organisation, as the daily sync does. */
export const GITHUB_ORG_TOKEN = 'standin-org-token';
const USER_TOKEN = /^standin-github-([A-Za-z0-9][A-Za-z0-9_-]{0,38})$/;

export type TeamState = 'active' | 'pending';

export interface GitHubUser {
  id: number;
  login: string;
  name: string | null;
  email: string | null;
}

const SEEDED: readonly (GitHubUser & { team?: TeamState })[] = [
  { id: 4001, login: 'ada', name: 'Ada Okafor', email: 'ada@nest.example', team: 'active' },
  { id: 4002, login: 'eve', name: 'Eve Lindqvist', email: 'eve@nest.example' },
];

/** GitHub's accounts, and the members of the team. */
export class People {
  readonly #users = new Map<string, GitHubUser>();
  readonly #team = new Map<string, TeamState>();

  constructor() {
    this.reset();
  }

  /** Restores the seeded state. */
  reset(): void {
    this.#users.clear();
    this.#team.clear();
    for (const { team, ...user } of SEEDED) {
      this.#users.set(user.login, user);
      if (team) this.#team.set(user.login, team);
    }
  }

  /** The owner of a token; null if it is invalid. */
  ownerOf(token: string): GitHubUser | null {
    const login = USER_TOKEN.exec(token)?.[1]?.toLowerCase();
    return login === undefined ? null : this.user(login);
  }

  /** An account; the first request for a login creates it. */
  user(given: string): GitHubUser {
    const login = given.toLowerCase();
    const known = this.#users.get(login);
    if (known) return known;
    const user = { id: 5001 + this.#users.size, login, name: null, email: null };
    this.#users.set(login, user);
    return user;
  }

  byId(id: number): GitHubUser | null {
    return [...this.#users.values()].find((user) => user.id === id) ?? null;
  }

  rename(from: string, to: string): void {
    const user = this.user(from);
    const team = this.#team.get(user.login);
    this.#users.delete(user.login);
    this.#team.delete(user.login);
    this.#users.set(to, { ...user, login: to });
    if (team) this.#team.set(to, team);
  }

  stateOf(login: string): TeamState | null {
    return this.#team.get(login.toLowerCase()) ?? null;
  }

  setState(login: string, state: TeamState | null): void {
    this.user(login);
    if (state) this.#team.set(login.toLowerCase(), state);
    else this.#team.delete(login.toLowerCase());
  }

  /** Active members of the team, ordered by id. */
  get members(): GitHubUser[] {
    return [...this.#users.values()]
      .filter(({ login }) => this.#team.get(login) === 'active')
      .sort((a, b) => a.id - b.id);
  }
}
