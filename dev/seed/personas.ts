import type { MemberStatus } from '@nest/model';
import { DAY_MS, FOUNDED_MS } from './clock.ts';

/** The password of every seeded person; it only works in the emulator. */
export const SEED_PASSWORD = 'nest-demo';

export interface SeedPerson {
  uid: string;
  displayName: string;
  email: string;
  /** Additional sign-in providers besides email and password. */
  providers: readonly ('github.com' | 'google.com')[];
  /** Null: a stranger with an account who was never admitted. */
  member: { role: string; status: MemberStatus; claimsVersion: number } | null;
  joinedMs: number;
  changedMs: number;
}

const joined = (days: number) => ({
  joinedMs: FOUNDED_MS + days * DAY_MS,
  changedMs: FOUNDED_MS + days * DAY_MS,
});

export const SEED_PEOPLE: readonly SeedPerson[] = [
  {
    uid: 'ada',
    displayName: 'Ada Okafor',
    email: 'ada@nest.example',
    providers: ['github.com'],
    member: { role: 'admin', status: 'active', claimsVersion: 1 },
    ...joined(0),
  },
  {
    uid: 'bruno',
    displayName: 'Bruno Keller',
    email: 'bruno@nest.example',
    providers: ['google.com'],
    member: { role: 'analyst', status: 'active', claimsVersion: 1 },
    ...joined(1),
  },
  {
    uid: 'chiara',
    displayName: 'Chiara Rossi',
    email: 'chiara@nest.example',
    providers: [],
    member: { role: 'observer', status: 'active', claimsVersion: 1 },
    ...joined(6),
  },
  {
    uid: 'dmitri',
    displayName: 'Dmitri Volkov',
    email: 'dmitri@nest.example',
    providers: [],
    member: { role: 'analyst', status: 'suspended', claimsVersion: 2 },
    ...joined(8),
    changedMs: Date.UTC(2026, 0, 20, 10, 30),
  },
  {
    uid: 'farid',
    displayName: 'Farid Haddad',
    email: 'farid@nest.example',
    providers: ['google.com'],
    member: { role: 'field-investigator', status: 'active', claimsVersion: 1 },
    ...joined(700),
  },
  {
    uid: 'eve',
    displayName: 'Eve Lindqvist',
    email: 'eve@nest.example',
    providers: ['github.com'],
    member: null,
    ...joined(400),
  },
];

/** The display name of a member. */
export function nameOf(uid: string): string {
  return SEED_PEOPLE.find((person) => person.uid === uid)?.displayName ?? uid;
}
