import { type ReactNode, useState } from 'react';
import { onEmulators } from '@/platform/firebase/services.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { InventedAccount, OAuthWay } from './oauth.ts';

const AccountDialog = lazyPart(() =>
  import('./account-dialog.tsx').then(({ AccountDialog }) => AccountDialog),
);

interface OAuthActions {
  byPopup(way: OAuthWay): void;
  byInvented(way: OAuthWay, account: InventedAccount): void;
}

/** Opens a provider: its own window, or on the emulators the chooser of invented accounts. */
export function useOAuth({ byPopup, byInvented }: OAuthActions): {
  open(way: OAuthWay): void;
  dialog: ReactNode;
} {
  const [choosing, setChoosing] = useState<OAuthWay | null>(null);
  return {
    open: (way) => (onEmulators() ? setChoosing(way) : byPopup(way)),
    dialog: choosing && (
      <AccountDialog
        way={choosing}
        onClose={() => setChoosing(null)}
        onChoose={(account) => {
          setChoosing(null);
          byInvented(choosing, account);
        }}
      />
    ),
  };
}
