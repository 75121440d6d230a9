import type { OAuthProviderId } from './oauth.ts';

/** The seeded people; on the emulators, one click signs in as them. */
export interface Persona {
  name: string;
  email: string;
  /** What signing in as them shows. */
  role: string;
  /** Providers that they can sign in with. */
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
