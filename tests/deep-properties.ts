import fc from 'fast-check';

/** `npm run test:deep` runs properties more often, and with another seed each day. */
const { NEST_PROPERTY_FACTOR, NEST_SEED } = process.env;
if (NEST_PROPERTY_FACTOR) {
  fc.configureGlobal({
    numRuns: 100 * Number(NEST_PROPERTY_FACTOR),
    ...(NEST_SEED && { seed: Number(NEST_SEED) }),
  });
}
