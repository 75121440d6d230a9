/** Codes that a crew sets in distress, and what they mean. */
const EMERGENCIES: Record<string, string> = {
  '7500': 'unlawful interference',
  '7600': 'radio failure',
  '7700': 'emergency',
};

/** What an emergency squawk means, or null. */
export const emergencyOf = (squawk: string | null): string | null =>
  (squawk && EMERGENCIES[squawk]) || null;
