import { type Member, type MemberProfile, memberPath, memberProfileSchema } from '@nest/model';
import { doc } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { stampChange } from '@/lib/save/stamps.ts';
import type { Save } from '@/lib/save/use-save.ts';

/** The form as it is typed: no picture is an empty address. */
export interface ProfileDraft {
  displayName: string;
  photoUrl: string;
}

export const draftOf = ({ displayName, photoUrl }: MemberProfile): ProfileDraft => ({
  displayName,
  photoUrl: photoUrl ?? '',
});

export type ProfileErrors = Partial<Record<keyof ProfileDraft, string>>;

/** What the form says, or what is wrong with each field. */
export function readProfile(
  draft: ProfileDraft,
): { profile: MemberProfile; errors: null } | { profile: null; errors: ProfileErrors } {
  const parsed = memberProfileSchema.safeParse({
    displayName: draft.displayName.trim(),
    photoUrl: draft.photoUrl.trim() || null,
  });
  if (parsed.success) return { profile: parsed.data, errors: null };
  const errors: ProfileErrors = {};
  for (const { path, message } of parsed.error.issues) {
    errors[path[0] as keyof ProfileDraft] ??= `This ${message}.`;
  }
  return { profile: null, errors };
}

/** Saves the profile, with undo. */
export function profileSave(uid: string, before: Member, after: MemberProfile): Save {
  const write =
    ({ displayName, photoUrl }: MemberProfile): Save['write'] =>
    (batch, me) =>
      batch.update(doc(db(), memberPath(uid)), { displayName, photoUrl, ...stampChange(me) });
  return { message: 'Profile saved', write: write(after), undo: write(before) };
}
