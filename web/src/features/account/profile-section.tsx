import type { Member } from '@nest/model';
import { useState } from 'react';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody } from '@/ui/card.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { draftOf, type ProfileErrors, profileSave, readProfile } from './profile/profile-form.ts';

/** The member's name and picture, as everybody sees them. */
export function ProfileSection() {
  const { uid, member } = useSession();
  if (!member) return null;
  return (
    <>
      <PageHeader title="Profile" description="How the other members see you." />
      {/* A change in another window resets the form. */}
      <ProfileForm key={`${uid} ${member.displayName} ${member.photoUrl}`} member={member} />
    </>
  );
}

function ProfileForm({ member }: { member: Member }) {
  const { uid } = useSession();
  const save = useSave();
  const [draft, setDraft] = useState(() => draftOf(member));
  const [errors, setErrors] = useState<ProfileErrors>({});
  const [photo, setPhoto] = useState<'loaded' | 'failed'>();
  const read = readProfile(draft);
  const shown = read.profile ?? { displayName: draft.displayName, photoUrl: null };
  const isChanged =
    draft.displayName !== member.displayName || draft.photoUrl !== (member.photoUrl ?? '');
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change });
    setErrors({});
    if ('photoUrl' in change) setPhoto(undefined);
  };
  const submit = () => {
    setErrors(read.errors ?? {});
    if (read.profile) void save(profileSave(uid, member, read.profile));
  };
  return (
    <Card>
      <CardBody>
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div className="flex items-center gap-3">
            <Avatar
              name={shown.displayName}
              photoUrl={shown.photoUrl}
              onPhoto={setPhoto}
              className="size-14 text-base"
            />
            <div className="min-w-0">
              <p className="truncate font-medium">{shown.displayName || 'Nobody'}</p>
              <p className="truncate text-table text-ink-3">{member.email}</p>
            </div>
          </div>
          <Field label="Name" required error={errors.displayName}>
            {(control) => (
              <Input
                {...control}
                value={draft.displayName}
                autoComplete="name"
                maxLength={80}
                onChange={(event) => set({ displayName: event.target.value })}
              />
            )}
          </Field>
          <Field
            label="Picture"
            hint={
              photo === 'failed'
                ? 'No picture could be loaded from this address, so your initials are shown.'
                : 'Address of your picture at Google, GitHub, LinkedIn or Gravatar. Leave it empty for your initials.'
            }
            error={errors.photoUrl}
          >
            {(control) => (
              <Input
                {...control}
                type="url"
                inputMode="url"
                autoComplete="photo"
                placeholder="https://"
                value={draft.photoUrl}
                onChange={(event) => set({ photoUrl: event.target.value })}
              />
            )}
          </Field>
          <div className="flex justify-end gap-2">
            {isChanged && (
              <Button
                variant="ghost"
                onClick={() => {
                  setDraft(draftOf(member));
                  setErrors({});
                }}
              >
                Discard
              </Button>
            )}
            <Button type="submit" variant="primary" disabled={!isChanged}>
              Save profile
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}
