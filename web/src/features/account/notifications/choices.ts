import {
  NOTIFICATION_DEFAULTS,
  type NotificationKind,
  type NotificationPreferences,
  notificationPreferencesPath,
} from '@nest/model';
import { doc } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { stampChange, stampNew } from '@/lib/save/stamps.ts';
import type { Save } from '@/lib/save/use-save.ts';

export const CHOICES: Record<NotificationKind, { title: string; text: string }> = {
  assignments: { title: 'Assignments', text: 'A phenomenon is assigned to you.' },
  comments: {
    title: 'Comments',
    text: 'Somebody comments on what you reported or are assigned to.',
  },
  screening: { title: 'Screening', text: 'The status of what you reported moves on.' },
  weeklyDigest: { title: 'Weekly summary', text: 'What came in during the week, every Monday.' },
};

/** Turns one kind on or off; the first change creates the document, with the defaults. */
export function choiceSave(
  uid: string,
  stored: NotificationPreferences | null,
  kind: NotificationKind,
  on: boolean,
): Save {
  const reference = doc(db(), notificationPreferencesPath(uid));
  return {
    message: `${CHOICES[kind].title} ${on ? 'on' : 'off'}`,
    write: (batch, me) => {
      if (stored) batch.update(reference, { [kind]: on, ...stampChange(me) });
      else batch.set(reference, { ...NOTIFICATION_DEFAULTS, [kind]: on, ...stampNew(me) });
    },
    undo: (batch, me) => batch.update(reference, { [kind]: !on, ...stampChange(me) }),
  };
}
