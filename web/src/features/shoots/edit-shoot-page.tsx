import { type Shoot, shootContent, shootPath } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { shootDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { EditRecordForm } from '@/ui/form/edit-record-form.tsx';
import { UnsavedDraftCard } from '@/ui/form/unsaved-draft-card.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { changedFields, shootSave } from './data/changes.ts';
import { canEditShoot } from './data/permissions.ts';
import { ShootProblem } from './detail/shoot-problem.tsx';
import { toShootForm } from './form/form-values.ts';
import { readShootForm } from './form/read-shoot-form.ts';
import { ShootFields } from './form/shoot-fields.tsx';
import { SHOOT_FORM } from './form/shoot-form.ts';

export function EditShootPage({ id }: { id: string }) {
  const live = useLiveDoc(shootDocument, shootPath(id));
  if (!live.data?.ok) return <ShootProblem live={live} title="Edit shoot" />;
  return <Editor id={id} shoot={live.data.data} />;
}

function Editor({ id, shoot }: { id: string; shoot: Shoot }) {
  const session = useSession();
  const allowed = canEditShoot(session, shoot);
  const [begun, setBegun] = useState(false);
  if (allowed && !begun) setBegun(true);
  // Who began to type keeps the form when the permission goes; the save is then refused.
  return (
    <Page>
      <PageHeader title={`Edit ${shoot.title}`} />
      {allowed || begun ? (
        <EditForm id={id} shoot={shoot} />
      ) : (
        <>
          <NoPermission what="edit this shoot" />
          <UnsavedDraftCard definition={SHOOT_FORM} id={id} />
        </>
      )}
    </Page>
  );
}

function EditForm({ id, shoot }: { id: string; shoot: Shoot }) {
  const navigate = useNavigate();
  return (
    <EditRecordForm
      definition={SHOOT_FORM}
      id={id}
      path={shootPath(id)}
      stored={shoot}
      theirs={toShootForm(shoot)}
      submit="Save shoot"
      read={(values) => readShootForm(values, shoot)}
      saveOf={({ input }) => {
        const patch = changedFields(shoot, shootContent(input));
        return Object.keys(patch).length > 0 ? shootSave(id, shoot, patch, 'Shoot saved') : null;
      }}
      toRecord={() => void navigate({ to: '/shoots/$id', params: { id } })}
    >
      <ShootFields />
    </EditRecordForm>
  );
}
