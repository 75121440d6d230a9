import { type Member, type MemberProfile, memberPath, memberProfileSchema } from '@nest/model';
import { doc } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { stampChange } from '@/lib/save/stamps.ts';
import type { Save } from '@/lib/save/use-save.ts';
import { optional, trimmedText } from '@/ui/form/codecs.ts';
import { createFormReader, namedBy } from '@/ui/form/form-reader.ts';

/** The form's values as typed: no picture is an empty URL. */
export interface ProfileDraft {
  displayName: string;
  photoUrl: string;
}

export const draftOf = ({ displayName, photoUrl }: MemberProfile): ProfileDraft => ({
  displayName,
  photoUrl: photoUrl ?? '',
});

export type ProfileErrors = Partial<Record<keyof ProfileDraft, string>>;

/** The form's input, or the error of each field. */
export function readProfile(
  draft: ProfileDraft,
): { profile: MemberProfile; errors: null } | { profile: null; errors: ProfileErrors } {
  const form = createFormReader(draft);
  const profile = form.check(
    memberProfileSchema,
    {
      displayName: form.read('displayName', trimmedText),
      photoUrl: form.read('photoUrl', optional(trimmedText)),
    },
    namedBy({}),
  );
  const reading = form.result(profile && { profile });
  if (reading.ok) return { profile: reading.profile, errors: null };
  const said = Object.entries(reading.errors).map(([field, message]) => [
    field,
    `This ${message}.`,
  ]);
  return { profile: null, errors: Object.fromEntries(said) as ProfileErrors };
}

/** Saves the profile, with undo. */
export function profileSave(uid: string, before: Member, after: MemberProfile): Save {
  const write =
    ({ displayName, photoUrl }: MemberProfile): Save['write'] =>
    (batch, me) =>
      batch.update(doc(db(), memberPath(uid)), { displayName, photoUrl, ...stampChange(me) });
  return { message: 'Profile saved', write: write(after), undo: write(before) };
}
