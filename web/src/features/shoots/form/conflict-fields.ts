import type { Shoot } from '@nest/model';
import { formatPoint } from '@/lib/format/place.ts';
import { formatUtc } from '@/lib/format/time.ts';
import type { ConflictField } from '@/ui/conflict-dialog.tsx';
import type { ShootPatch } from '../data/changes.ts';
import { pathWords } from './path-field.tsx';

const LABELS: Partial<Record<keyof ShootPatch, string>> = {
  title: 'Title',
  operatorName: 'Operator',
  device: 'Camera or phone',
  startedAt: 'Start',
  endedAt: 'End',
  location: 'Place',
  path: 'Path',
  sidecarRef: 'Sensor file',
  conditions: 'Conditions',
  notes: 'Notes',
  phenomenonId: 'Phenomenon',
  audience: 'Who may see it',
  status: 'Status',
};

function words(shoot: Partial<Shoot>, field: keyof ShootPatch): string {
  switch (field) {
    case 'startedAt':
      return shoot.startedAt ? formatUtc(shoot.startedAt, 'second') : '';
    case 'endedAt':
      return shoot.endedAt ? formatUtc(shoot.endedAt, 'second') : '';
    case 'location':
      return shoot.location ? formatPoint(shoot.location) : '';
    case 'path':
      return pathWords(shoot.path ?? null);
    default:
      return String(shoot[field] ?? '');
  }
}

/** A patch beside what is stored, in words; what is derived is left out. */
export function conflictFields(patch: ShootPatch, theirs: Shoot): ConflictField[] {
  return (Object.keys(patch) as (keyof ShootPatch)[]).flatMap((field) => {
    const label = LABELS[field];
    return label ? [{ label, mine: words(patch, field), theirs: words(theirs, field) }] : [];
  });
}
