export const LINKEDIN_CLIENT = { id: 'nest-demo-linkedin', secret: 'nest-demo-secret' } as const;

export interface LinkedInAccount {
  /** LinkedIn's permanent id of a person for one app. */
  sub: string;
  name: string;
  givenName: string;
  familyName: string;
  email: string;
  emailVerified: boolean;
}

const account = (given: string, family: string, sub: string, verified = true): LinkedInAccount => ({
  sub,
  name: `${given} ${family}`,
  givenName: given,
  familyName: family,
  email: `${given.toLowerCase()}@nest.example`,
  emailVerified: verified,
});

/** The people who can choose an account on the mock's page, including seeded ones. */
export const SEEDED_ACCOUNTS: readonly LinkedInAccount[] = [
  account('Ada', 'Okafor', '782adaAQ'),
  account('Bruno', 'Keller', '782brunoAQ'),
  account('Eve', 'Lindqvist', '782eveAQ'),
  account('Noor', 'Haddad', '782noorAQ'),
  account('Mallory', 'Quist', '782mallAQ', false),
];
