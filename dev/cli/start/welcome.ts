import type { EmulatorName } from '../../emulators/ports.ts';
import type { Suite } from '../../emulators/suite/suite.ts';
import { CONSOLE_HOST, HOST } from '../../lib/hosts.ts';
import { listAccounts } from './accounts.ts';
import { START_LOG } from './start-log.ts';
import { table } from './table.ts';

const SEEDED_PASSWORD = 'nest-demo';

/** Rarely opened by hand, so they are listed beside the table, in two lines of ports. */
const EMULATORS: readonly (readonly EmulatorName[])[] = [
  ['auth', 'firestore', 'storage'],
  ['functions', 'tasks', 'eventarc'],
];

/** The table of URLs and sign-ins that `npm start` prints at the end. */
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
    ...(suite.running.includes('hosting')
      ? [['Hosting', url(ports.hosting, CONSOLE_HOST), 'the console as it is deployed']]
      : []),
    ...(suite.mockServers
      ? [
          ['OpenSky', suite.mockServers.openSky.url, 'simulated aircraft'],
          ['GitHub', suite.mockServers.gitHub.url, 'who is in the team'],
          ['LinkedIn', suite.mockServers.linkedIn.issuer, 'sign-in with invented accounts'],
        ]
      : []),
  ];
  const emulators = EMULATORS.map((names) =>
    names
      .filter((name) => suite.running.includes(name))
      .map((name) => `${name} ${ports[name]}`)
      .join(', '),
  );
  const people = accounts
    .filter(({ email }) => email.endsWith('@nest.example'))
    .map(({ displayName, email, role, providers }) => [
      displayName,
      email,
      role,
      providers.filter((id) => id !== 'password').join(', '),
    ]);
  const origin = startedFrom
    ? `Started from ${kept ? 'what the last run kept' : 'the seeded state'}.`
    : 'Started empty (npm run seed makes the seeded state).';
  const fate = keeps
    ? 'Ctrl-C stops it and keeps what you made; npm start -- --fresh starts over.'
    : 'Ctrl-C stops it and keeps nothing.';
  return [
    '',
    table(['Nest is running', 'Address', ''], addresses),
    ...emulators
      .filter(Boolean)
      .map((names, i) => `  ${(i === 0 ? `Emulators on ${HOST}:` : '').padEnd(25)}${names}`),
    '',
    ...(people.length > 0
      ? [
          table(['Sign in as', `Email (password ${SEEDED_PASSWORD})`, 'Role', 'Also by'], people),
          '',
        ]
      : []),
    `  ${origin} Log: ${START_LOG}`,
    `  ${fate}`,
    '',
  ].join('\n');
}
