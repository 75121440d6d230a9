import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { firestore } from '../platform/admin.ts';
import { chooseTarget } from '../platform/cli-target.ts';
import { runCli } from '../platform/run-cli.ts';
import { inWords, verifyChain } from './verify-chain.ts';

const USAGE = `npm run audit -- --verify [--project ID] [--production]

  --verify      look for the first event that was edited, deleted, inserted or moved
  --project ID  default: the project of the suite that runs
  --production  with --project: a real project; its AUDIT_KEY is taken from the environment`;
const SUITE_SECRETS = new URL('../../.secret.local', import.meta.url);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      verify: { type: 'boolean', default: false },
      project: { type: 'string' },
      production: { type: 'boolean', default: false },
    },
  });
  const { verify, production, project = null } = values;
  if (!verify) throw new Error(`Say what to do.\n\n${USAGE}`);
  if (production && !project) throw new Error('--production needs --project ID.');
  const key = process.env.AUDIT_KEY ?? (production ? undefined : suiteKey());
  if (!key) throw new Error(`Without its key a log cannot be verified: set AUDIT_KEY.\n\n${USAGE}`);
  const db = firestore(await chooseTarget({ production, project }));
  const { intact, message } = inWords(await verifyChain(db, key));
  (intact ? console.log : console.error)(message);
  return intact ? 0 : 1;
}

function suiteKey(): string | undefined {
  if (!existsSync(SUITE_SECRETS)) return undefined;
  return /^AUDIT_KEY=(.+)$/m.exec(readFileSync(SUITE_SECRETS, 'utf8'))?.[1];
}

runCli(main);
