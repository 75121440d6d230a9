import type { Session } from '@nest/model';

/**
 * Roughly where a session is, as its browser's clock and its network have it: "Europe, Zurich ·
 * network 203.0.113.0/24".
 */
export function placeOf({ timeZone, network }: Pick<Session, 'timeZone' | 'network'>): string {
  const [area, ...places] = (timeZone ?? '').replaceAll('_', ' ').split('/');
  const city = places.at(-1);
  const zone = area && (city ? `${city}, ${area}` : area);
  const parts = [zone && `Time zone: ${zone}`, network && `network ${network}`].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : 'Place unknown';
}
