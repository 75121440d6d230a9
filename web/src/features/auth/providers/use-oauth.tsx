import { type ReactNode, useState } from 'react';
import { onEmulators } from '@/lib/firebase/services.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { InventedAccount, OAuthProviderId } from './oauth.ts';

const AccountDialog = lazyPart(() =>
  import('./account-dialog.tsx').then(({ AccountDialog }) => AccountDialog),
);

interface OAuthActions {
  byPopup(way: OAuthProviderId): void;
  byInvented(way: OAuthProviderId, account: InventedAccount): void;
}

/** Opens a provider: its own popup, or on the emulators a list of invented accounts. */
export function useOAuth({ byPopup, byInvented }: OAuthActions): {
  open(way: OAuthProviderId): void;
  dialog: ReactNode;
} {
  const [choosing, setChoosing] = useState<OAuthProviderId | null>(null);
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
