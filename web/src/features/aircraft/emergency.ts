/** Squawk codes that a crew sets in an emergency, and their meanings. */
const EMERGENCIES: Record<string, string> = {
  '7500': 'unlawful interference',
  '7600': 'radio failure',
  '7700': 'emergency',
};

/** The meaning of an emergency squawk, or null. */
export const emergencyOf = (squawk: string | null): string | null =>
  (squawk && EMERGENCIES[squawk]) || null;
