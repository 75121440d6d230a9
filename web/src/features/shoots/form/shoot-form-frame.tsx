import type { ShootInput } from '@nest/model';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { ShootFields } from './shoot-fields.tsx';
import type { ShootFormApi } from './use-shoot-form.ts';

interface ShootFormFrameProps {
  title: string;
  /** On the button that saves. */
  verb: string;
  form: ShootFormApi;
  /** Whether it begins with changes that were not saved. */
  startsDirty?: boolean;
  /** Set to true before the page is left on purpose, so that nobody is asked about changes. */
  leaving: RefObject<boolean>;
  onInput(input: ShootInput): void;
  onCancel(): void;
  /** What else the person should know. */
  children?: ReactNode;
}

/** The form of a shoot with its head: save by button or Ctrl-S, and ask before losing changes. */
export function ShootFormFrame(props: ShootFormFrameProps) {
  const { title, verb, form, leaving, onInput, onCancel, children } = props;
  const { errors, submitCount } = form.formState;
  const isDirty = form.formState.isDirty || props.startsDirty === true;
  const problems = submitCount > 0 ? Object.keys(errors).length : 0;
  const submit = form.handleSubmit(onInput);
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty && !leaving.current,
    enableBeforeUnload: () => isDirty && !leaving.current,
    withResolver: true,
  });
  useCommands([
    {
      id: 'shoots.save',
      title: verb,
      group: 'This page',
      hotkey: 'mod+s',
      run: () => void submit(),
    },
  ]);
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <PageHeader
        title={title}
        actions={
          <>
            <Button onClick={onCancel}>Cancel</Button>
            <Button variant="primary" type="submit">
              {verb}
            </Button>
          </>
        }
      />
      {children}
      {problems > 0 && (
        <FormAlert title={`${formatPlural(problems, 'field')} need attention`}>
          Nothing has been saved. Correct what is marked below.
        </FormAlert>
      )}
      <ShootFields form={form} />
      <ConfirmDialog
        open={blocker.status === 'blocked'}
        onOpenChange={(open) => !open && blocker.reset?.()}
        title="Leave without saving?"
        description="What you changed on this page would be lost."
        confirm="Leave"
        cancel="Go on editing"
        danger
        onConfirm={() => blocker.proceed?.()}
      />
    </form>
  );
}
