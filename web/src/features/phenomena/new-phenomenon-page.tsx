import { GENERAL_SETTINGS_PATH, SETTINGS_DEFAULTS } from '@nest/model';
import { settingsDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { NewForm } from './edit/new-form.tsx';

interface NewPhenomenonPageProps {
  /** Initial coordinates. */
  at: string | undefined;
}

export function NewPhenomenonPage({ at }: NewPhenomenonPageProps) {
  const session = useSession();
  const live = useLiveDoc(settingsDocument, GENERAL_SETTINGS_PATH);
  const settings = live.data?.ok ? live.data.data : SETTINGS_DEFAULTS;
  const allowed = session.can('phenomena.create');
  return (
    <Page>
      <PageHeader title="Report a phenomenon" />
      {!allowed && <NoPermission what="report a phenomenon" />}
      {allowed && live.state === 'loading' && <SkeletonLines lines={9} />}
      {allowed && live.state !== 'loading' && (
        <NewForm
          at={at}
          defaults={{ audience: settings.defaultAudience, geoprivacy: settings.defaultGeoprivacy }}
        />
      )}
    </Page>
  );
}
