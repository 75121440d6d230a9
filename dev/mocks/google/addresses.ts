/** An address that the mock geocoder knows. */
export interface KnownAddress {
  label: string;
  latitude: number;
  longitude: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
  kind: 'street_address' | 'locality' | 'plus_code';
}

export const KNOWN_ADDRESSES: readonly KnownAddress[] = [
  {
    label: 'Seestrasse 12, 8610 Uster, Switzerland',
    latitude: 47.3451,
    longitude: 8.7113,
    country: 'CH',
    kind: 'street_address',
  },
  {
    label: 'Uster, Switzerland',
    latitude: 47.3492,
    longitude: 8.7192,
    country: 'CH',
    kind: 'locality',
  },
  {
    label: '114 N Main St, Roswell, NM 88203, USA',
    latitude: 33.3942,
    longitude: -104.523,
    country: 'US',
    kind: 'street_address',
  },
  { label: '8FVC9G8F+5W', latitude: -40, longitude: -120, country: 'ZZ', kind: 'plus_code' },
];
