import type { OAuthProviderId } from './oauth.ts';

/** The people that the seed invents; one click signs in as them on the emulators. */
export interface Persona {
  name: string;
  email: string;
  /** What it shows to be them. */
  role: string;
  /** Accounts elsewhere that they can sign in with. */
  providers: readonly OAuthProviderId[];
}

export const PERSONA_PASSWORD = 'nest-demo';

export const PERSONAS: readonly Persona[] = [
  { name: 'Ada Okafor', email: 'ada@nest.example', role: 'Admin', providers: ['github.com'] },
  { name: 'Bruno Keller', email: 'bruno@nest.example', role: 'Analyst', providers: ['google.com'] },
  { name: 'Chiara Rossi', email: 'chiara@nest.example', role: 'Observer', providers: [] },
  { name: 'Dmitri Volkov', email: 'dmitri@nest.example', role: 'Suspended', providers: [] },
  {
    name: 'Eve Lindqvist',
    email: 'eve@nest.example',
    role: 'Not a member',
    providers: ['github.com'],
  },
];
