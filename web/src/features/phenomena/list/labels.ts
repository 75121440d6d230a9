import { CATEGORIES, type PhenomenonStatus, SHAPES, SOURCES } from '@nest/model';
import { formatWord } from '@/lib/format/number.ts';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';

const worded = <T extends string>(values: readonly T[]) =>
  values.map((value) => ({ value, label: formatWord(value) }));

export const STATUS_OPTIONS = Object.entries(PHENOMENON_STATUS_VARIANTS).map(([value, look]) => ({
  value: value as PhenomenonStatus,
  label: look.label,
}));
export const CATEGORY_OPTIONS = worded(CATEGORIES);
export const SHAPE_OPTIONS = worded(SHAPES);
export const SOURCE_OPTIONS = worded(SOURCES);
export const AUDIENCE_OPTIONS = [
  { value: 'members', label: 'All members' },
  { value: 'team', label: 'Team only' },
] as const;
export const GEOPRIVACY_WORDS = { open: 'Open', obscured: 'Obscured', private: 'Private' } as const;
