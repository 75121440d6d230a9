import { phenomenonPath } from '@nest/model';
import { formatPoint } from '@/lib/format/place.ts';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { type Near, nearPoint } from '../near.ts';

export type NearState =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'bad'; problem: string }
  | { state: 'ready'; place: Near; label: string; phenomenonId: string | null };

/** The place of `?near=`: coordinates, or the location of a phenomenon. */
export function useNear(near: string | undefined): NearState {
  const point = nearPoint(near);
  const id = near !== undefined && !point && !near.includes(',') ? near : null;
  const live = useLiveDoc(phenomenonDocument, id && phenomenonPath(id));
  if (near === undefined) return { state: 'none' };
  if (point) {
    const label = formatPoint({ ...point, accuracyM: 100 });
    return { state: 'ready', place: point, label, phenomenonId: null };
  }
  if (id === null) {
    return { state: 'bad', problem: 'The place in the address is not latitude,longitude.' };
  }
  if (live.state === 'loading') return { state: 'loading' };
  if (live.state === 'no-permission') {
    return { state: 'bad', problem: 'Your role does not let you see this phenomenon.' };
  }
  if (!live.data?.ok) return { state: 'bad', problem: 'There is no such phenomenon to look near.' };
  const { location, title } = live.data.data;
  if (!location) return { state: 'bad', problem: `“${title}” has no public place to look near.` };
  const { latitude, longitude } = location;
  return { state: 'ready', place: { latitude, longitude }, label: title, phenomenonId: id };
}
