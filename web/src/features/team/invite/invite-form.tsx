import { INVITATION_DAYS, type InviteMember } from '@nest/model';
import { useState } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Textarea } from '@/ui/input.tsx';
import { Select } from '@/ui/select.tsx';
import { grantProblem } from '../data/permissions.ts';
import { useRoles } from '../data/use-roles.ts';
import { AddressList } from './address-list.tsx';
import { readAddresses } from './addresses.ts';

const DAYS = [1, 3, 7, INVITATION_DAYS.default, 30, INVITATION_DAYS.max];

interface InviteFormProps {
  initial: string;
  busy: boolean;
  problem: string | null;
  onInvite(input: InviteMember): void;
  onCancel(): void;
}

/** Whom to invite, with which role, and for how long. */
export function InviteForm({ initial, busy, problem, onInvite, onCancel }: InviteFormProps) {
  const session = useSession();
  const { roles, byId } = useRoles();
  const [text, setText] = useState(initial);
  const [role, setRole] = useState('observer');
  const [days, setDays] = useState(String(INVITATION_DAYS.default));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const addresses = readAddresses(text);
  const wrong = addresses.filter((address) => address.problem !== null).length;
  const none = addresses.length === 0;
  const error = none ? 'Name at least one address.' : 'Correct or remove what is marked below.';
  const submit = () => {
    setTried(true);
    if (none || wrong > 0) return;
    onInvite({ emails: addresses.map(({ email }) => email), role, days: Number(days), note });
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="E-mail addresses"
        required
        hint="Separate with commas or new lines."
        error={tried && (none || wrong > 0) ? error : undefined}
      >
        {(control) => (
          <Textarea
            {...control}
            value={text}
            autoFocus
            spellCheck={false}
            autoComplete="off"
            placeholder="noor@example.org, ola@example.org"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <AddressList addresses={addresses} />
      <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
        <Field label="Role" hint={byId.get(role)?.description}>
          {(control) => (
            <Select
              {...control}
              value={role}
              onValueChange={setRole}
              options={roles.map((one) => ({
                value: one.id,
                label: grantProblem(session, one)
                  ? `${one.name} (has more rights than you)`
                  : one.name,
                disabled: grantProblem(session, one) !== null,
              }))}
            />
          )}
        </Field>
        <Field label="Expires after">
          {(control) => (
            <Select
              {...control}
              value={days}
              onValueChange={setDays}
              options={DAYS.map((count) => ({
                value: String(count),
                label: formatPlural(count, 'day'),
              }))}
            />
          )}
        </Field>
      </div>
      <Field label="Note" hint="Optional, for the team alone: who they are, and why they join.">
        {(control) => (
          <Textarea
            {...control}
            value={note}
            maxLength={500}
            className="min-h-14"
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {problem && <FormAlert title="Nobody was invited">{problem}</FormAlert>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" busy={busy}>
          {addresses.length > 1 ? `Invite ${addresses.length} people` : 'Invite'}
        </Button>
      </div>
    </form>
  );
}
