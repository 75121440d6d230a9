import { z } from 'zod';
import { GEOCODERS } from '../geocoding/place.ts';
import { stampFields } from '../metadata.ts';
import { SETTINGS_COLLECTION } from './settings.ts';

/** The map provider and the geocoder; every member reads it, `saveMapSettings` changes it. */
export const MAP_SETTINGS_PATH = `${SETTINGS_COLLECTION}/map`;

/** Input of `saveMapSettings`. */
export const mapSettingsInputSchema = z.strictObject({
  geocoder: z.enum(GEOCODERS, 'must be gazetteer or google'),
  /**
   * The browser's key of the Maps JavaScript API, which Google restricts to our origins; or empty.
   */
  googleMapsKey: z
    .string('must be text')
    .regex(/^[A-Za-z0-9_-]{0,80}$/, 'must be a key of letters, digits, _ and -'),
  /** Id of a vector map; without it, raster maps are used. */
  googleMapId: z
    .string('must be text')
    .regex(/^[A-Za-z0-9_-]{0,80}$/, 'must be a map id of letters, digits, _ and -'),
});
export type MapSettingsInput = z.infer<typeof mapSettingsInputSchema>;

/** `settings/map` */
export const mapSettingsSchema = z.strictObject({
  ...mapSettingsInputSchema.shape,
  ...stampFields,
});
export type MapSettings = z.infer<typeof mapSettingsSchema>;

export const MAP_SETTINGS_DEFAULTS: MapSettingsInput = {
  geocoder: 'gazetteer',
  googleMapsKey: '',
  googleMapId: '',
};
