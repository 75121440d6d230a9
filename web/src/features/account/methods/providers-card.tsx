import { countWaysIn, type Member, type SignInProvider } from '@nest/model';
import { unlink } from 'firebase/auth';
import { useState } from 'react';
import {
  BUTTON_WAYS,
  type ButtonWay,
  linkByPopup,
  linkInvented,
  startLinkedIn,
  useAttempt,
  useOAuth,
} from '@/features/auth/index.ts';
import { calls } from '@/lib/calls/calls.ts';
import { auth, callFunction } from '@/lib/firebase/services.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardHeader } from '@/ui/card.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { MethodRow } from './method-row.tsx';
import { standingOf } from './standing.ts';
import { syncMethods } from './sync.ts';

/** Accounts at other providers: linked ones, and those that can be linked or unlinked. */
export function ProvidersCard({ member }: { member: Member }) {
  const { uid } = useSession();
  const { busy, problem, attempt } = useAttempt<SignInProvider>();
  const [leaving, setLeaving] = useState<ButtonWay | null>(null);
  const user = auth().currentUser;
  const link = async (way: ButtonWay, run: () => Promise<void>) => {
    if (await attempt(way, () => run().then(() => syncMethods()))) {
      toast.success(`${PROVIDERS[way].name} now signs you in too`);
    }
  };
  const oauth = useOAuth({
    byPopup: (way) => user && void link(way, () => linkByPopup(user, way)),
    byInvented: (way, account) => user && void link(way, () => linkInvented(user, way, account)),
  });
  const begin = (way: ButtonWay) => {
    if (way === 'linkedin.com') void attempt(way, () => startLinkedIn('/account/sign-in', true));
    else oauth.open(way);
  };
  const takeOff = async (way: ButtonWay) => {
    const isOff = await attempt(way, async () => {
      if (way === 'linkedin.com') await callFunction(calls.unlinkLinkedIn, {});
      else if (user) await unlink(user, way).then(() => syncMethods());
    });
    if (isOff) toast.success(`${PROVIDERS[way].name} no longer signs you in`);
  };
  const accounts = user?.providerData ?? [];
  return (
    <Card>
      <CardHeader title="Accounts elsewhere" />
      {problem && (
        <div className="p-4 pb-0">
          <FormAlert title={problem} />
        </div>
      )}
      <ul className="divide-y divide-line">
        {BUTTON_WAYS.map((way) => {
          const { name, icon } = PROVIDERS[way];
          const standing = standingOf(way, { uid, member, accounts });
          return (
            <MethodRow
              key={way}
              icon={icon}
              title={name}
              action={
                standing.isLinked ? (
                  <Button
                    busy={busy === way}
                    disabled={busy !== null || !standing.canGo}
                    onClick={() => setLeaving(way)}
                    aria-label={`Unlink ${name}`}
                  >
                    Unlink
                  </Button>
                ) : (
                  <Button
                    busy={busy === way}
                    disabled={busy !== null}
                    onClick={() => begin(way)}
                    aria-label={`Link ${name}`}
                  >
                    Link
                  </Button>
                )
              }
            >
              {standing.text}
            </MethodRow>
          );
        })}
      </ul>
      {oauth.dialog}
      {leaving && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setLeaving(null)}
          title={`Unlink ${PROVIDERS[leaving].name}?`}
          description={`It will no longer sign you in here; ${countWaysIn(member) - 1} other ${countWaysIn(member) === 2 ? 'way stays' : 'ways stay'}. You can link it again at any time.`}
          confirm="Unlink"
          danger
          onConfirm={() => void takeOff(leaving)}
        />
      )}
    </Card>
  );
}
