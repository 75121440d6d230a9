import {
  AUDIENCE_LABELS,
  CATEGORY_LABELS,
  PHENOMENON_STATUS_LABELS,
  SHAPE_LABELS,
  SOURCE_LABELS,
} from '@nest/model';
import { toOptions } from '@/lib/format/options.ts';

export const STATUS_OPTIONS = toOptions(PHENOMENON_STATUS_LABELS);
export const CATEGORY_OPTIONS = toOptions(CATEGORY_LABELS);
export const SHAPE_OPTIONS = toOptions(SHAPE_LABELS);
export const SOURCE_OPTIONS = toOptions(SOURCE_LABELS);
export const AUDIENCE_OPTIONS = toOptions(AUDIENCE_LABELS);
