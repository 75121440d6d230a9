import { silenceTriggers } from './integration/support/silence-triggers.ts';

/** A test file that waits for no trigger runs without triggers. */
const { FIREBASE_EMULATOR_HUB } = process.env;
if (FIREBASE_EMULATOR_HUB) await silenceTriggers(FIREBASE_EMULATOR_HUB);
