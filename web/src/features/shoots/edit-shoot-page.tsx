import { type Shoot, type ShootInput, shootContent, shootPath } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { shootKind } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useMemberName } from '@/lib/members/use-members.ts';
import { keepDraft, takeDraft } from '@/lib/save/drafts.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { ConflictDialog } from '@/ui/conflict-dialog.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { changedFields, type ShootPatch, shootSave } from './data/changes.ts';
import { canEditShoot } from './data/permissions.ts';
import { ShootProblem } from './detail/shoot-problem.tsx';
import { conflictFields } from './form/conflict-fields.ts';
import { formOf, type ShootForm } from './form/shoot-form.ts';
import { ShootFormFrame } from './form/shoot-form-frame.tsx';
import { useShootForm } from './form/use-shoot-form.ts';

/** What was typed when a save met somebody else's. */
interface Draft {
  form: ShootForm;
  base: Shoot;
}

export function EditShootPage({ id }: { id: string }) {
  const session = useSession();
  const live = useLiveDoc(shootKind, shootPath(id));
  const [draft] = useState(() => takeDraft<Draft>(shootPath(id)));
  if (!live.data?.ok) return <ShootProblem live={live} title="Edit shoot" />;
  const shoot = live.data.data;
  return (
    <Page>
      {canEditShoot(session, shoot) ? (
        <EditShoot id={id} shoot={shoot} draft={draft} />
      ) : (
        <>
          <PageHeader title={shoot.title} />
          <NoPermission what="edit this shoot" />
        </>
      )}
    </Page>
  );
}

function EditShoot({ id, shoot, draft }: { id: string; shoot: Shoot; draft: Draft | null }) {
  const navigate = useNavigate();
  const save = useSave();
  const [base] = useState(draft?.base ?? shoot);
  const form = useShootForm(draft?.form ?? formOf(base), base);
  const other = useMemberName(shoot.updatedBy);
  const [mine, setMine] = useState<ShootPatch | null>(null);
  const isBehind = shoot.version !== base.version;

  const leaving = useRef(false);
  const toShoot = () => void navigate({ to: '/shoots/$id', params: { id } });
  const leave = () => {
    leaving.current = true;
    toShoot();
  };
  const saveOver = (stored: Shoot, patch: ShootPatch) => {
    const values = form.getValues();
    void save({
      ...shootSave(id, stored, patch, 'Shoot saved'),
      onConflict: () => {
        keepDraft<Draft>(shootPath(id), { form: values, base });
        void navigate({ to: '/shoots/$id/edit', params: { id } });
      },
    });
    leave();
  };
  const onInput = (input: ShootInput) => {
    const patch = changedFields(base, shootContent(input));
    if (Object.keys(patch).length === 0) leave();
    else if (isBehind) setMine(patch);
    else saveOver(shoot, patch);
  };

  return (
    <>
      <ShootFormFrame
        title={`Edit ${base.title}`}
        verb="Save shoot"
        form={form}
        startsDirty={draft !== null}
        leaving={leaving}
        onInput={onInput}
        onCancel={toShoot}
      >
        {isBehind && (
          <FormAlert tone="signal" title={`${other} changed this shoot meanwhile`}>
            {draft ? 'Your save was held back; what you typed is below. ' : ''}
            Nothing is overwritten: when you save, you see both and decide.
          </FormAlert>
        )}
      </ShootFormFrame>
      <ConflictDialog
        open={mine !== null}
        what="shoot"
        by={other}
        fields={mine ? conflictFields(mine, shoot) : []}
        onBack={() => setMine(null)}
        onKeepTheirs={leave}
        onSaveMine={() => mine && saveOver(shoot, mine)}
      />
    </>
  );
}
