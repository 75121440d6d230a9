import {
  NOTIFICATION_DEFAULTS,
  NOTIFICATION_KINDS,
  notificationPreferencesPath,
} from '@nest/model';
import { useId } from 'react';
import { notificationPreferencesDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Card, CardBody } from '@/ui/card.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { Switch } from '@/ui/switch.tsx';
import { CHOICES, choiceSave } from './notifications/choices.ts';

/** The member's notification preferences. Each switch is saved immediately. */
export function NotificationsSection() {
  const { uid } = useSession();
  const save = useSave();
  const id = useId();
  const live = useLiveDoc(notificationPreferencesDocument, notificationPreferencesPath(uid));
  const stored = live.data?.ok ? live.data.data : null;
  const isKnown = live.data?.ok || (live.state === 'ready' && live.data === null);
  return (
    <>
      <PageHeader
        title="Notifications"
        description="What Nest tells you of. Each choice is saved at once."
      />
      <Card>
        {!isKnown && (
          <CardBody>
            <LiveProblem live={live} noun="document" lines={4} missing={null} />
          </CardBody>
        )}
        {isKnown && (
          <ul className="divide-y divide-line">
            {NOTIFICATION_KINDS.map((kind) => (
              <li key={kind} className="flex items-center gap-4 px-4 py-3">
                <div className="min-w-0 flex-1">
                  <p id={`${id}-${kind}`} className="text-table font-medium">
                    {CHOICES[kind].title}
                  </p>
                  <p id={`${id}-${kind}-text`} className="text-table text-ink-3">
                    {CHOICES[kind].text}
                  </p>
                </div>
                <Switch
                  aria-labelledby={`${id}-${kind}`}
                  aria-describedby={`${id}-${kind}-text`}
                  checked={(stored ?? NOTIFICATION_DEFAULTS)[kind]}
                  onCheckedChange={(on) => void save(choiceSave(uid, stored, kind, on))}
                />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
