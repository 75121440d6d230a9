import type { Passkey } from '@nest/model';
import { Cloud, FingerprintPattern, Lock, Pencil, Trash2, Usb } from 'lucide-react';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { stepUpReason } from '@/lib/calls/step-up-reasons.ts';
import { callFunction } from '@/lib/firebase/services.ts';
import { passkeyProblem } from '@/lib/passkeys/passkey-problem.ts';
import { StepUpDeclined } from '@/lib/step-up/run-with-step-up.ts';
import { useStepUp } from '@/lib/step-up/step-up.ts';
import { toast } from '@/lib/toast.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Badge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { Ago } from '@/ui/time.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { RenamePasskeyDialog } from './rename-passkey-dialog.tsx';

export function PasskeyRow({ id, passkey }: { id: string; passkey: Passkey }) {
  const { withStepUp } = useStepUp();
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await withStepUp(() => callFunction(calls.removePasskey, { passkeyId: id }), {
        why: stepUpReason(calls.removePasskey.name),
      });
      toast.success(`Passkey “${passkey.name}” removed`);
    } catch (cause) {
      setBusy(false);
      if (cause instanceof StepUpDeclined) return;
      toast.error('The passkey was not removed', { description: passkeyProblem(cause) });
    }
  };
  return (
    <div className="flex items-center gap-3 px-4 py-3">
      <FingerprintPattern aria-hidden className="size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-table font-medium break-words">{passkey.name}</span>
          <PasskeyKindBadge passkey={passkey} />
        </div>
        <p className="text-xs text-ink-3">
          Added <Ago time={passkey.createdAt} />
          {' · '}
          {passkey.lastUsedAt ? (
            <>
              last used <Ago time={passkey.lastUsedAt} />
            </>
          ) : (
            'not used yet'
          )}
        </p>
        {passkey.status === 'locked' && (
          <p className="mt-1 text-xs text-danger">
            A copy of it was used, so it opens nothing any more. Remove it and add a new one; if the
            copy was not yours, tell an administrator.
          </p>
        )}
      </div>
      <Tooltip label="Rename">
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Rename ${passkey.name}`}
          onClick={() => setDialog('rename')}
        >
          <Pencil aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip label="Remove">
        <Button
          variant="ghost"
          size="icon"
          busy={busy}
          aria-label={`Remove ${passkey.name}`}
          onClick={() => setDialog('remove')}
        >
          {!busy && <Trash2 aria-hidden />}
        </Button>
      </Tooltip>
      {dialog === 'rename' && (
        <RenamePasskeyDialog id={id} name={passkey.name} onClose={() => setDialog(null)} />
      )}
      <ConfirmDialog
        open={dialog === 'remove'}
        onOpenChange={(open) => !open && setDialog(null)}
        title={`Remove “${passkey.name}”?`}
        description="It will not sign you in or confirm anything any more, and this cannot be undone. Delete it from your device or password manager too."
        confirm="Remove"
        danger
        onConfirm={() => void remove()}
      />
    </div>
  );
}

function PasskeyKindBadge({ passkey }: { passkey: Passkey }) {
  if (passkey.status === 'locked') {
    return (
      <Badge tone="danger">
        <Lock aria-hidden />
        Locked
      </Badge>
    );
  }
  return passkey.backupEligible ? (
    <Badge>
      <Cloud aria-hidden />
      {passkey.backedUp ? 'Synchronised' : 'Can be synchronised'}
    </Badge>
  ) : (
    <Badge>
      <Usb aria-hidden />
      One device
    </Badge>
  );
}
