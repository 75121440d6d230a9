import type { Session } from '@nest/model';

/**
 * The approximate location of a session, from its browser's time zone and its network: "Europe,
 * Zurich · network 203.0.113.0/24".
 */
export function placeOf({ timeZone, network }: Pick<Session, 'timeZone' | 'network'>): string {
  const [area, ...places] = (timeZone ?? '').replaceAll('_', ' ').split('/');
  const city = places.at(-1);
  const zone = area && (city ? `${city}, ${area}` : area);
  const parts = [zone && `Time zone: ${zone}`, network && `network ${network}`].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : 'Place unknown';
}
