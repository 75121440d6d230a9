import { AUDIT_SETTINGS_PATH, GENERAL_SETTINGS_PATH, MAP_SETTINGS_PATH } from '@nest/model';
import { Settings as SettingsIcon } from 'lucide-react';
import { RecordHistory } from '@/features/audit/index.ts';
import { settingsDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState, NoPermission } from '@/ui/states.tsx';
import { AuditSettingsCard } from './audit/audit-settings-card.tsx';
import { GeneralForm } from './general-form.tsx';
import { MapSettingsCard } from './map/map-settings-card.tsx';

/** The settings of the whole workspace. */
export function SettingsPage() {
  const session = useSession();
  const allowed = session.can('settings.manage');
  const live = useLiveDoc(settingsDocument, allowed ? GENERAL_SETTINGS_PATH : null);
  return (
    <Page>
      <PageHeader title="Settings" description="Apply to the whole workspace." />
      {!allowed && <NoPermission what="change the settings" />}
      {allowed && live.data?.ok && (
        <>
          <GeneralForm settings={live.data.data} />
          <MapSettingsCard />
          <AuditSettingsCard />
          {session.can('audit.read') && (
            <div className="max-w-2xl">
              <RecordHistory
                documents={[GENERAL_SETTINGS_PATH, MAP_SETTINGS_PATH, AUDIT_SETTINGS_PATH]}
              />
            </div>
          )}
        </>
      )}
      {allowed && !live.data?.ok && (
        <LiveProblem
          live={live}
          noun="settings"
          missing={
            <EmptyState icon={SettingsIcon} title="This workspace has no settings yet">
              <p>They are made with its first admin.</p>
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
