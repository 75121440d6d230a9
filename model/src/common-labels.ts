import type { Audience } from './audience.ts';
import type { Geoprivacy } from './geo.ts';
import type { Stamps } from './metadata.ts';

/** Labels of the fields that every record has. */
export const STAMP_LABELS = {
  version: 'Version',
  createdAt: 'Created',
  createdBy: 'Created by',
  updatedAt: 'Updated',
  updatedBy: 'Updated by',
} as const satisfies Record<keyof Stamps | 'version', string>;

export const AUDIENCE_LABELS: Record<Audience, string> = {
  team: 'Team only',
  members: 'All members',
};

export const GEOPRIVACY_LABELS: Record<Geoprivacy, string> = {
  open: 'Open',
  obscured: 'Obscured',
  private: 'Private',
};
