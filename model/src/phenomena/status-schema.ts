import { z } from 'zod';
import { PHENOMENON_STATUSES } from './status.ts';

export const phenomenonStatusSchema = z.enum(PHENOMENON_STATUSES, 'must be a known status');
