import { relative } from 'node:path';
import { CONSOLE_HOST, HOST } from '../ports.ts';
import { ROOT } from '../root.ts';
import type { Suite } from '../suite/suite.ts';
import { listAccounts } from './accounts.ts';
import { table } from './table.ts';

const SEEDED_PASSWORD = 'nest-demo';

/** The table of addresses and sign-ins that `npm start` ends on. */
export async function welcome(options: {
  suite: Suite;
  startedFrom: string | null;
  kept: boolean;
  keeps: boolean;
}): Promise<string> {
  const { suite, startedFrom, kept, keeps } = options;
  const { ports } = suite;
  const url = (port: number, host = HOST) => `http://${host}:${port}`;
  const accounts = await listAccounts(`${HOST}:${ports.auth}`, suite.projectId);
  const addresses = [
    ['Console', url(ports.console, CONSOLE_HOST), 'reloads as you type'],
    ...suite.running.map((name) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      url(ports[name], name === 'hosting' ? CONSOLE_HOST : HOST),
      name === 'hosting' ? 'the console as it is deployed' : '',
    ]),
    ...(suite.standIns
      ? [
          ['Sky', suite.standIns.openSky.url, 'simulated aircraft, as OpenSky has them'],
          ['GitHub', suite.standIns.gitHub.url, 'who is in the team, as GitHub’s API has it'],
          ['LinkedIn', suite.standIns.linkedIn.issuer, 'its sign-in, with invented accounts'],
        ]
      : []),
  ];
  const people = accounts
    .filter(({ email }) => email.endsWith('@nest.example'))
    .map(({ displayName, email, role, providers }) => [
      displayName,
      email,
      role,
      providers.filter((id) => id !== 'password').join(', '),
    ]);
  const origin = startedFrom
    ? `Started from ${kept ? 'what the last run kept' : 'the seeded state'} (${relative(ROOT, startedFrom)}).`
    : 'Started empty: there is no seeded state yet (npm run seed makes it).';
  const fate = keeps
    ? 'Ctrl-C stops everything and keeps what you made; "npm start -- --fresh" begins anew.'
    : 'Ctrl-C stops everything and keeps nothing.';
  return [
    '',
    table(['Nest is running', 'Address', ''], addresses),
    '',
    ...(people.length > 0
      ? [
          table(['Sign in as', `Email (password ${SEEDED_PASSWORD})`, 'Role', 'Also by'], people),
          '',
        ]
      : []),
    `  ${origin}`,
    `  ${fate}`,
    '',
  ].join('\n');
}
