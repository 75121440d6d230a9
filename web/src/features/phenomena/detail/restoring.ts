import { geohashOf, type Phenomenon, phenomenonContentFields, searchTokens } from '@nest/model';
import type { DocumentData } from 'firebase/firestore';
import { useMemo } from 'react';
import type { Restoring } from '@/features/audit/index.ts';
import { useSession } from '@/lib/session/session.tsx';
import { changeOf, type PhenomenonPatch } from '../changes.ts';
import { canEdit } from '../permissions.ts';
import { useChange } from '../use-change.ts';

const DERIVED = ['geohash', 'searchTokens'];
const PLACE = ['location', 'placeName', 'geoprivacy'];
const STATED = Object.keys(phenomenonContentFields).filter((field) => !DERIVED.includes(field));

/**
 * The values that restore a record's input; the screening does not change. A location is only
 * restored if it was open then and is open now: otherwise it is in a document that the log masks,
 * or it was hidden since for a reason.
 */
export function restorePlan(id: string, phenomenon: Phenomenon, values: DocumentData) {
  const known = STATED.filter((field) => field in values);
  const isOpen = phenomenon.geoprivacy === 'open' && values.geoprivacy === 'open';
  const wanted = (field: string) => isOpen || !PLACE.includes(field);
  const pick = (fields: string[]): PhenomenonPatch =>
    Object.fromEntries(fields.map((field) => [field, values[field]]));
  const stated = pick(known.filter(wanted));
  const whole = { ...phenomenon, ...stated };
  const { location, title, placeName, tags } = whole;
  const change = changeOf(id, phenomenon, {
    ...stated,
    geohash: location && geohashOf(location),
    searchTokens: searchTokens({ texts: [title, placeName], tags }),
  });
  const hasOtherPlace =
    !isOpen && changeOf(id, phenomenon, pick(known.filter((field) => PLACE.includes(field))));
  const patch = change?.patch ?? {};
  const changes = Object.keys(patch).some((field) => STATED.includes(field));
  return {
    patch: changes ? patch : {},
    kept: hasOtherPlace
      ? ['The place and who learns it: they are or were hidden. Change them in the form.']
      : [],
  };
}

/** How earlier versions are restored, for those who may edit the record. */
export function usePhenomenonRestoring(id: string, phenomenon: Phenomenon): Restoring | undefined {
  const session = useSession();
  const save = useChange(id, phenomenon);
  const allowed = canEdit(session, phenomenon);
  return useMemo(
    () =>
      allowed
        ? {
            record: phenomenon,
            plan: (values) => restorePlan(id, phenomenon, values),
            save,
          }
        : undefined,
    [allowed, id, phenomenon, save],
  );
}
