import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { useCall } from '@/lib/calls/use-call.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog, DialogContent, DialogFooter } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { useSubmit } from '@/ui/form/use-submit.ts';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input, Textarea } from '@/ui/input.tsx';
import { Select } from '@/ui/select.tsx';
import { beyond } from '../data/permissions.ts';
import type { NamedRole } from '../data/use-roles.ts';

export type RoleQuestion = { kind: 'new'; copyOf: string } | { kind: 'edit'; roleId: string };

interface RoleDialogProps {
  question: RoleQuestion;
  roles: readonly NamedRole[];
  onClose(): void;
}

/** Name and description of a role; a new one starts as a copy of another. */
export function RoleDialog({ question, roles, onClose }: RoleDialogProps) {
  const session = useSession();
  const call = useCall();
  const isNew = question.kind === 'new';
  const edited = isNew ? undefined : roles.find(({ id }) => id === question.roleId);
  const [name, setName] = useState(edited?.name ?? '');
  const [description, setDescription] = useState(edited?.description ?? '');
  const [copyOf, setCopyOf] = useState(isNew ? question.copyOf : '');
  const [tried, setTried] = useState(false);
  const { busy, problem, submit } = useSubmit();
  const source = edited ?? roles.find(({ id }) => id === copyOf);
  const left = source && isNew ? beyond(session, source.permissions) : [];
  const save = async () => {
    setTried(true);
    if (name.trim() === '' || !source) return;
    const saved = await submit(
      call(calls.saveRole, {
        roleId: edited?.id ?? null,
        name: name.trim(),
        description: description.trim(),
        permissions: source.permissions.filter((permission) => !left.includes(permission)),
        ...(edited && { seen: edited.permissions }),
      }),
    );
    if (!saved) return;
    toast.success(isNew ? `Role ${name.trim()} made` : `Role ${name.trim()} saved`);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={isNew ? 'New role' : `Role ${edited?.name ?? ''}`}
        description={isNew ? 'It begins as a copy. Then tick what it may do.' : undefined}
      >
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field
            label="Name"
            required
            error={tried && name.trim() === '' ? 'Give the role a name.' : undefined}
          >
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
          <Field label="Description" hint="Who it is for; shown where a role is chosen.">
            {(control) => (
              <Textarea
                {...control}
                value={description}
                maxLength={300}
                className="min-h-14"
                onChange={(event) => setDescription(event.target.value)}
              />
            )}
          </Field>
          {isNew && (
            <Field
              label="Copy of"
              hint={
                left.length > 0
                  ? `Without ${formatPlural(left.length, 'right')} that you do not have yourself.`
                  : undefined
              }
            >
              {(control) => (
                <Select
                  {...control}
                  value={copyOf}
                  onValueChange={setCopyOf}
                  options={roles.map((role) => ({ value: role.id, label: role.name }))}
                />
              )}
            </Field>
          )}
          {problem && <FormAlert title="The role was not saved">{problem}</FormAlert>}
          <DialogFooter>
            <Button variant="ghost" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" variant="primary" busy={busy}>
              {isNew ? 'Make role' : 'Save'}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
