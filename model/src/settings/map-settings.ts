import { z } from 'zod';
import { GEOCODERS } from '../geocoding/place.ts';
import { stampFields } from '../metadata.ts';
import { SETTINGS_COLLECTION } from './settings.ts';

/** What draws the map and names places; read by every member, changed by `saveMapSettings`. */
export const MAP_SETTINGS_PATH = `${SETTINGS_COLLECTION}/map`;

/** What `saveMapSettings` takes. */
export const mapSettingsInputSchema = z.strictObject({
  geocoder: z.enum(GEOCODERS, 'must be gazetteer or google'),
  /** The browser's key of the Maps JavaScript API, which Google lets only our addresses use; or empty. */
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
