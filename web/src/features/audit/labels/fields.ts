import { FIELD_LABELS } from '@nest/model';
import { formatWord } from '@/lib/format/number.ts';

/** What a field is called; one that this build does not know, by its name in words. */
export function fieldLabel(field: string): string {
  const words = field.replaceAll(
    /([a-z])([A-Z])/g,
    (_, end, next) => `${end} ${next.toLowerCase()}`,
  );
  return FIELD_LABELS[field] ?? formatWord(words);
}

const UID = /(^|[a-z])(Uid|By)$/;
/** Whether a field contains a member's uid. */
export const isMemberField = (field: string): boolean => UID.test(field);
