import { NOTIFICATION_DEFAULTS, notificationPreferencesPath } from '@nest/model';
import { CalendarRange } from 'lucide-react';
import { notificationPreferencesDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { Card } from '@/ui/card.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { EmptyState } from '@/ui/states.tsx';
import { choiceSave } from '../notifications/choices.ts';

/** Shown while there is no summary yet, with a button to subscribe. */
export function NoDigest() {
  const { uid } = useSession();
  const save = useSave();
  const live = useLiveDoc(notificationPreferencesDocument, notificationPreferencesPath(uid));
  const stored = live.data?.ok ? live.data.data : null;
  const isKnown = live.data?.ok || (live.state === 'ready' && live.data === null);
  if (!isKnown) return <LiveProblem live={live} noun="document" lines={4} missing={null} />;
  const isOn = (stored ?? NOTIFICATION_DEFAULTS).weeklyDigest;
  return (
    <Card>
      <EmptyState
        icon={CalendarRange}
        role="status"
        title={isOn ? 'Your first summary is being written' : 'You get no weekly summary'}
        action={
          !isOn && (
            <Button
              variant="primary"
              onClick={() => void save(choiceSave(uid, stored, 'weeklyDigest', true))}
            >
              Turn it on
            </Button>
          )
        }
      >
        <p>
          {isOn
            ? 'It appears here within seconds; the next one comes on Monday.'
            : 'What came in, where it stands and what waits for you: once a week, here.'}
        </p>
      </EmptyState>
    </Card>
  );
}
