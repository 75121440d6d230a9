import type { AuditSettings } from '../audit/audit-settings.ts';
import { STAMP_LABELS } from '../common-labels.ts';
import type { Geocoder } from '../geocoding/place.ts';
import type { MapSettings } from './map-settings.ts';
import type { Settings } from './settings.ts';

/** What each field is called, in the order in which fields are shown. */
export const SETTINGS_LABELS = {
  workspaceName: 'Workspace name',
  openRegistration: 'Open registration',
  defaultAudience: 'Who sees new reports',
  defaultGeoprivacy: 'Location privacy of new reports',
  ...STAMP_LABELS,
} as const satisfies Record<keyof Settings, string>;

export const MAP_SETTINGS_LABELS = {
  geocoder: 'Geocoder',
  googleMapsKey: 'Google Maps API key',
  googleMapId: 'Map id of Google Maps',
  ...STAMP_LABELS,
} as const satisfies Record<keyof MapSettings, string>;

export const AUDIT_SETTINGS_LABELS = {
  retentionDays: 'Days that the log is kept',
  ...STAMP_LABELS,
} as const satisfies Record<keyof AuditSettings, string>;

export const GEOCODER_LABELS: Record<Geocoder, string> = {
  gazetteer: 'The bundled gazetteer',
  google: 'Google, else the gazetteer',
};
