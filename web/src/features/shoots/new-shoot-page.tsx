import {
  GENERAL_SETTINGS_PATH,
  type Phenomenon,
  phenomenonPath,
  SETTINGS_DEFAULTS,
  type Settings,
  SHOOTS_COLLECTION,
  type ShootInput,
  shootContent,
  shootPath,
} from '@nest/model';
import { getRouteApi } from '@tanstack/react-router';
import { doc } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { phenomenonDocument, settingsDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { stampNew } from '@/lib/save/stamps.ts';
import type { Save } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { NEW_RECORD } from '@/ui/form/drafts.ts';
import { NewRecordForm } from '@/ui/form/new-record-form.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { emptyShootForm } from './form/form-values.ts';
import { readShootForm } from './form/read-shoot-form.ts';
import { ShootFields } from './form/shoot-fields.tsx';
import { SHOOT_FORM } from './form/shoot-form.ts';

const route = getRouteApi('/_app/shoots/new');

/** Adds a shoot, optionally to a phenomenon. */
export function NewShootPage() {
  const { can } = useSession();
  const { phenomenonId = null } = route.useSearch();
  const settings = useLiveDoc(settingsDocument, GENERAL_SETTINGS_PATH);
  const phenomenon = useLiveDoc(phenomenonDocument, phenomenonId && phenomenonPath(phenomenonId));
  const waiting = [settings, ...(phenomenonId ? [phenomenon] : [])].some(
    (live) => live.state === 'loading',
  );
  const allowed = can('shoots.create');
  if (allowed && !waiting) {
    return (
      <Page>
        <NewShoot
          phenomenonId={phenomenonId}
          phenomenon={phenomenon.data?.ok ? phenomenon.data.data : null}
          settings={settings.data?.ok ? settings.data.data : SETTINGS_DEFAULTS}
        />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title="Add a shoot" />
      {allowed ? <SkeletonLines /> : <NoPermission what="add shoots" />}
    </Page>
  );
}

interface NewShootProps {
  phenomenonId: string | null;
  phenomenon: Phenomenon | null;
  settings: Pick<Settings, 'defaultAudience'>;
}

function NewShoot({ phenomenonId, phenomenon, settings }: NewShootProps) {
  const { uid, name } = useSession();
  const navigate = route.useNavigate();
  const initial = emptyShootForm({
    operatorName: name,
    operatorUid: uid,
    phenomenonId,
    audience: phenomenon?.audience ?? settings.defaultAudience,
  });
  const saveOf = (id: string, { input }: { input: ShootInput }): Save => ({
    message: 'Shoot added',
    write: (batch, author) =>
      batch.set(doc(db(), shootPath(id)), {
        ...shootContent({ ...input, operatorUid: input.operatorName === name ? uid : null }),
        status: input.endedAt ? 'recorded' : 'recording',
        version: 1,
        ...stampNew(author),
      }),
  });
  return (
    <>
      <PageHeader title="Add a shoot" />
      <NewRecordForm
        definition={SHOOT_FORM}
        path={SHOOTS_COLLECTION}
        initial={initial}
        draftId={phenomenonId ? `${NEW_RECORD}.${phenomenonId}` : NEW_RECORD}
        submit="Add shoot"
        read={(values) => readShootForm(values, null)}
        saveOf={saveOf}
        toRecord={(id) => void navigate({ to: '/shoots/$id', params: { id } })}
        onCancel={() =>
          phenomenonId
            ? void navigate({ to: '/phenomena/$id', params: { id: phenomenonId } })
            : void navigate({ to: '/shoots' })
        }
      >
        <ShootFields />
      </NewRecordForm>
    </>
  );
}
