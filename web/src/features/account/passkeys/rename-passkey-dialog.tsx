import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { callFunction } from '@/lib/firebase/services.ts';
import { passkeyProblem } from '@/lib/passkeys/passkey-problem.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';

interface RenamePasskeyDialogProps {
  id: string;
  name: string;
  onClose(): void;
}

export function RenamePasskeyDialog({ id, name: before, onClose }: RenamePasskeyDialogProps) {
  const [name, setName] = useState(before);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    if (name.trim() === '') return setProblem('Give it a name');
    setBusy(true);
    setProblem(undefined);
    const input = { passkeyId: id, name: name.trim() };
    try {
      await callFunction(calls.renamePasskey, input);
      onClose();
    } catch (cause) {
      setProblem(passkeyProblem(cause));
      setBusy(false);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Rename the passkey" className="max-w-sm">
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field label="Name" error={problem}>
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={60}
                autoComplete="off"
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <DialogFooter>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={busy}>
              Save
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
