import type { ReactNode } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { ConfirmDialog } from '../alert-dialog.tsx';
import { Button } from '../button.tsx';
import { FormAlert } from '../form-alert.tsx';
import { Tooltip } from '../tooltip.tsx';
import type { Draft } from './drafts.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { FormDefinition } from './form.ts';
import type { RecordForm } from './use-record-form.ts';

interface FormFrameProps<Values extends FieldValues> {
  definition: FormDefinition<Values>;
  state: RecordForm<Values>;
  submit: string;
  draft: Draft<Values> | null;
  /** The form without the draft. */
  original: Values;
  onValid(values: Values): void;
  onCancel(): void;
  /** Above the fields: notifications of changes. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The form around its fields: restored input, errors, save and cancel. */
export function FormFrame<Values extends FieldValues>(props: FormFrameProps<Values>) {
  const { definition, state, submit, draft, original, onValid, onCancel, banner, children } = props;
  const { form, guard, isDirty } = state;
  const send = form.handleSubmit((values) => onValid(values as Values));
  useCommands([
    {
      id: 'form.save',
      title: submit,
      group: 'This form',
      hotkey: 'mod+s',
      run: () => void send(),
    },
  ]);
  return (
    <FormProvider {...form}>
      <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void send(event)}>
        {draft && isDirty && (
          <FormAlert
            tone={draft.notice ? 'danger' : 'info'}
            title={draft.notice ?? 'What you typed earlier is back'}
          >
            <Button variant="link" onClick={() => form.reset(original)}>
              Discard it and start over
            </Button>
          </FormAlert>
        )}
        {banner}
        <ErrorSummary labels={definition.labels} />
        {children}
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-canvas px-4 py-3 md:-mx-6 md:px-6">
          <span className="mr-auto text-xs text-ink-3">
            {isDirty ? 'Not saved yet' : 'No changes'}
          </span>
          <Button onClick={onCancel}>Cancel</Button>
          <Tooltip label={submit} command="form.save" side="top">
            <Button type="submit" variant="primary">
              {submit}
            </Button>
          </Tooltip>
        </div>
      </form>
      <ConfirmDialog
        open={guard.status === 'blocked'}
        onOpenChange={(open) => {
          if (!open) guard.reset?.();
        }}
        title="Leave without saving?"
        description="What you typed stays in this tab: it is back when you open this form again."
        cancel="Stay"
        confirm="Leave"
        onConfirm={() => guard.proceed?.()}
      />
    </FormProvider>
  );
}
