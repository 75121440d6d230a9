import { parseArgs } from 'node:util';
import { tierSchema } from '@nest/model';
import { OPENSKY_CLIENT, startOpenSky } from './server.ts';

/** Runs the OpenSky mock until Ctrl-C: `tsx dev/mocks/opensky/main.ts --port 9700`. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9700' },
    seed: { type: 'string', default: 'nest' },
    tier: { type: 'string', default: 'standard' },
  },
});
const openSky = await startOpenSky({
  port: Number(values.port),
  seed: values.seed,
  tier: tierSchema.parse(values.tier),
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => void openSky.stop().then(() => process.exit(0)));
}
process.stdout.write(
  `Ready: ${openSky.url}, tokens at ${openSky.tokenUrl} for client ${OPENSKY_CLIENT.id}\n`,
);
