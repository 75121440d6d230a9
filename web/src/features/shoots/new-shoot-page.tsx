import {
  GENERAL_SETTINGS_PATH,
  type Phenomenon,
  phenomenonPath,
  SETTINGS_DEFAULTS,
  type Settings,
  SHOOTS_COLLECTION,
  type ShootInput,
  shootContent,
} from '@nest/model';
import { getRouteApi } from '@tanstack/react-router';
import { collection, doc } from 'firebase/firestore';
import { useRef } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { phenomenonKind, settingsKind } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { stampNew } from '@/lib/save/stamps.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { emptyForm } from './form/shoot-form.ts';
import { ShootFormFrame } from './form/shoot-form-frame.tsx';
import { useShootForm } from './form/use-shoot-form.ts';

const route = getRouteApi('/_app/shoots/new');

/** Adds a shoot, perhaps to a phenomenon. */
export function NewShootPage() {
  const { can } = useSession();
  const { phenomenonId = null } = route.useSearch();
  const settings = useLiveDoc(settingsKind, GENERAL_SETTINGS_PATH);
  const phenomenon = useLiveDoc(phenomenonKind, phenomenonId && phenomenonPath(phenomenonId));
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
  const save = useSave();
  const form = useShootForm(
    emptyForm({
      operatorName: name,
      operatorUid: uid,
      phenomenonId,
      audience: phenomenon?.audience ?? settings.defaultAudience,
    }),
    null,
  );
  const leaving = useRef(false);
  const create = (input: ShootInput) => {
    const reference = doc(collection(db(), SHOOTS_COLLECTION));
    const operatorUid = input.operatorName === name ? uid : null;
    void save({
      message: 'Shoot added',
      write: (batch, author) =>
        batch.set(reference, {
          ...shootContent({ ...input, operatorUid }),
          status: input.endedAt ? 'recorded' : 'recording',
          version: 1,
          ...stampNew(author),
        }),
    });
    leaving.current = true;
    void navigate({ to: '/shoots/$id', params: { id: reference.id } });
  };
  return (
    <ShootFormFrame
      title="Add a shoot"
      verb="Add shoot"
      form={form}
      leaving={leaving}
      onInput={create}
      onCancel={() =>
        phenomenonId
          ? void navigate({ to: '/phenomena/$id', params: { id: phenomenonId } })
          : void navigate({ to: '/shoots' })
      }
    />
  );
}
