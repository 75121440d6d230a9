import { useEffect, useState } from 'react';
import { app, auth } from '@/lib/firebase/services.ts';
import { Button } from '@/ui/button.tsx';
import { onThisConsole } from '../email-actions/action-link.ts';

const LOOK_EVERY_MS = 2_000;

interface OutOfBandCode {
  email: string;
  newEmail?: string;
  oobLink: string;
}

/** The newest link that the Auth emulator would have mailed to an address. */
async function newestLink(email: string): Promise<string | null> {
  const emulator = auth().emulatorConfig;
  if (!emulator) return null;
  const { protocol, host, port } = emulator;
  const path = `emulator/v1/projects/${app().options.projectId}/oobCodes`;
  const response = await fetch(`${protocol}://${host}:${port}/${path}`);
  const { oobCodes = [] } = (await response.json()) as { oobCodes?: OutOfBandCode[] };
  const isTo = (code: OutOfBandCode) =>
    (code.newEmail ?? code.email).toLowerCase() === email.toLowerCase();
  const newest = oobCodes.findLast(isTo);
  return newest ? onThisConsole(newest.oobLink) : null;
}

/** The emulators send no mail; the link is shown here instead. */
export function EmulatorMailbox({ email }: { email: string }) {
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    const look = () => newestLink(email.trim()).then(setLink, () => {});
    void look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [email]);
  return (
    <p className="text-xs text-ink-3">
      The emulators send no mail.{' '}
      {link ? (
        <Button asChild variant="link" className="text-xs">
          <a href={link}>Open the link</a>
        </Button>
      ) : (
        'There is none for this address yet.'
      )}
    </p>
  );
}
