import { MAX_PASSKEYS, type Passkey, passkeysPath } from '@nest/model';
import { collection, limit, query } from 'firebase/firestore';
import { FingerprintPattern, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { passkeyDocument } from '@/lib/live/document-schemas.ts';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { canUsePasskeys } from '@/lib/passkeys/passkey-client.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { Card } from '@/ui/card.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, Malformed } from '@/ui/states.tsx';
import { AddPasskeyDialog } from './passkeys/add-passkey-dialog.tsx';
import { PasskeyRow } from './passkeys/passkey-row.tsx';

/** The member's passkeys: register, rename, remove. */
export function PasskeysSection() {
  const { uid } = useSession();
  const [adding, setAdding] = useState(false);
  const source = useMemo(
    () => (uid ? query(collection(db(), passkeysPath(uid)), limit(MAX_PASSKEYS)) : null),
    [uid],
  );
  const live = useLiveQuery<Passkey>(passkeyDocument, source);
  return (
    <>
      <PageHeader
        title="Passkeys"
        description="They sign you in without a password, and confirm sensitive actions."
        actions={
          <Button variant="primary" disabled={!canUsePasskeys()} onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            Add a passkey
          </Button>
        }
      />
      {!canUsePasskeys() && (
        <FormAlert tone="signal" title="This browser has no passkeys">
          Use a current browser, and open Nest at its own domain.
        </FormAlert>
      )}
      <Card>
        <Content live={live} />
      </Card>
      {adding && <AddPasskeyDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Content({ live }: { live: Live<LiveDocument<Passkey>[]> }) {
  const { state, data } = live;
  if (state === 'error' || state === 'no-permission') {
    return <ErrorState error={live.error} onRetry={live.retry} />;
  }
  if (data === null) {
    return (
      <div className="p-4">
        <SkeletonLines lines={3} />
      </div>
    );
  }
  if (data.length === 0) {
    return (
      <EmptyState icon={FingerprintPattern} title="You have no passkey yet" className="py-12">
        <p>
          With one you sign in by fingerprint, face or PIN, and you can do what asks for a second
          factor: change roles, members and settings.
        </p>
      </EmptyState>
    );
  }
  return (
    <ul>
      {[...data].sort(byAge).map((passkey) => (
        <li key={passkey.id} className="border-b border-line last:border-b-0">
          {passkey.ok ? (
            <PasskeyRow id={passkey.id} passkey={passkey.data} />
          ) : (
            <Malformed problem={passkey.problem} path={passkey.path} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Oldest first, so that a new one is at the end. */
function byAge(a: LiveDocument<Passkey>, b: LiveDocument<Passkey>): number {
  return (a.ok ? a.data.createdAt.toMillis() : 0) - (b.ok ? b.data.createdAt.toMillis() : 0);
}
