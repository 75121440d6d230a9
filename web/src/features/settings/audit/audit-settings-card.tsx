import {
  AUDIT_SETTINGS_DEFAULTS,
  AUDIT_SETTINGS_LABELS,
  AUDIT_SETTINGS_PATH,
  type AuditSettingsInput,
  auditSettingsInputSchema,
} from '@nest/model';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { useCall } from '@/lib/calls/use-call.ts';
import { auditSettingsDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { Field } from '@/ui/field.tsx';
import { numberText } from '@/ui/form/codecs.ts';
import { useSubmit } from '@/ui/form/use-submit.ts';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input } from '@/ui/input.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';

/** How long the log is kept. */
export function AuditSettingsCard() {
  const live = useLiveDoc(auditSettingsDocument, AUDIT_SETTINGS_PATH);
  const form = (days: number) => <AuditSettingsForm key={days} stored={days} />;
  return (
    <Card aria-label="Log" className="max-w-2xl">
      <CardHeader title="Log" />
      <CardBody>
        {live.data?.ok ? (
          form(live.data.data.retentionDays)
        ) : (
          <LiveProblem
            live={live}
            noun="settings of the log"
            lines={2}
            missing={form(AUDIT_SETTINGS_DEFAULTS.retentionDays)}
          />
        )}
      </CardBody>
    </Card>
  );
}

function AuditSettingsForm({ stored }: { stored: number }) {
  const call = useCall();
  const [text, setText] = useState(String(stored));
  const { busy, problem, submit } = useSubmit();
  const parsed = auditSettingsInputSchema.safeParse({
    retentionDays: numberText.decode(text) ?? Number.NaN,
  });
  const isChanged = Number(text) !== stored;
  const save = async (input: AuditSettingsInput) => {
    const saved = await submit(call(calls.saveAuditSettings, input));
    if (saved) toast.success('Settings of the log saved');
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success && isChanged) void save(parsed.data);
      }}
    >
      <Field
        label={AUDIT_SETTINGS_LABELS.retentionDays}
        hint="From 90 to 3,650. Older events are deleted each day; a signed mark stays, so that the rest can still be verified."
        error={parsed.success ? undefined : parsed.error.issues[0]?.message}
      >
        {(control) => (
          <Input
            {...control}
            value={text}
            inputMode="numeric"
            maxLength={4}
            className="max-w-32"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {Number(text) < stored && parsed.success && (
        <FormAlert tone="signal" title="Events that are older will be deleted for good">
          Export them first if they may be needed.
        </FormAlert>
      )}
      {problem && <FormAlert title="The settings were not saved">{problem}</FormAlert>}
      <div className="flex justify-end gap-2">
        {isChanged && (
          <Button type="button" variant="ghost" onClick={() => setText(String(stored))}>
            Discard
          </Button>
        )}
        <Button type="submit" busy={busy} disabled={!isChanged || !parsed.success}>
          Save log settings
        </Button>
      </div>
    </form>
  );
}
