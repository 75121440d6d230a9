import { parseArgs } from 'node:util';

export interface CliArguments {
  file: string;
  mapping: string | null;
  project: string | null;
  uid: string | null;
  /** Output file for the rejected rows. */
  rejects: string;
  dryRun: boolean;
  production: boolean;
}

const USAGE = `npm run import -- FILE [--mapping MAPPING] [--project ID] [--as UID] [--rejects F] [--dry-run]

  FILE               CSV, GeoJSON or JSON
  --mapping MAPPING  a mapping in functions/mappings (as hatch-udb) or the path of one; guessed if left out
  --as UID           the member on whose behalf the rows are imported (on the emulators: ada)
  --project ID       default: the project of the suite that runs
  --rejects F        where the rejected rows go (default: FILE.rejected.csv)
  --dry-run          read and map only; write nothing
  --production       with --project and --as: import into a real project`;

/** @throws Error with a sentence for the user */
export function cliArguments(argv: string[]): CliArguments {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      project: { type: 'string' },
      as: { type: 'string' },
      rejects: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      production: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new Error(`Name one file to import.\n\n${USAGE}`);
  const { production } = values;
  if (production && (!values.project || !values.as)) {
    throw new Error('--production needs --project ID and --as UID.');
  }
  return {
    file,
    mapping: values.mapping ?? null,
    project: values.project ?? null,
    uid: values.as ?? null,
    rejects: values.rejects ?? `${file}.rejected.csv`,
    dryRun: values['dry-run'],
    production,
  };
}
