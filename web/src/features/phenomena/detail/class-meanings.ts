import type { Classification } from '@nest/model';

/** GEIPAN's classes in a few words. */
export const CLASS_MEANINGS: Record<Classification, string> = {
  A: 'identified',
  B: 'probably identified',
  C: 'too little information',
  D1: 'unidentified, somewhat strange',
  D2: 'unidentified, very strange',
};
