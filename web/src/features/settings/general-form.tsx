import { GENERAL_SETTINGS_PATH, type Settings } from '@nest/model';
import { doc } from 'firebase/firestore';
import { useState } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { useMemberName } from '@/lib/members/use-members.ts';
import { stampChange } from '@/lib/save/stamps.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { StepUpDeclined } from '@/lib/step-up/run-with-step-up.ts';
import { useStepUp } from '@/lib/step-up/step-up.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody } from '@/ui/card.tsx';
import { ConflictDialog } from '@/ui/form/conflict-dialog.tsx';
import { type Choices, compareForms, mergeForms } from '@/ui/form/merge.ts';
import { Ago } from '@/ui/time.tsx';
import {
  changesOf,
  draftOf,
  GENERAL_GROUPS,
  type GeneralDraft,
  nameError,
} from './general-draft.ts';
import { GeneralFields } from './general-fields.tsx';

/**
 * The settings of the workspace. The form keeps unsaved changes while others save; for a conflict
 * it shows both versions and lets the second person decide.
 */
export function GeneralForm({ settings }: { settings: Settings }) {
  const save = useSave();
  const { withStepUp } = useStepUp();
  const by = useMemberName(settings.updatedBy);
  const [seen, setSeen] = useState(settings);
  const [draft, setDraft] = useState<GeneralDraft | null>(null);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Settings | null>(null);
  // Without unsaved changes, other people's saves are simply shown.
  const base = draft ? seen : settings;
  const shown = draft ?? draftOf(settings);
  const changes = changesOf(shown, draftOf(base));
  const isChanged = Object.keys(changes).length > 0;
  const error = nameError(shown.workspaceName);

  const write = (fields: Partial<GeneralDraft>, version: number, undo?: Partial<GeneralDraft>) => {
    const put =
      (values: Partial<GeneralDraft>, next: number) =>
      (batch: Parameters<Parameters<typeof save>[0]['write']>[0], uid: string) =>
        void batch.update(doc(db(), GENERAL_SETTINGS_PATH), {
          ...values,
          version: next,
          ...stampChange(uid),
        });
    return save({
      message: 'Settings saved',
      write: put(fields, version + 1),
      ...(undo && { undo: put(undo, version + 2) }),
      base: { path: GENERAL_SETTINGS_PATH, version },
      onConflict: ({ theirs }) => setConflict(theirs as Settings),
    });
  };
  const submit = async (fields: Partial<GeneralDraft>, over: Settings) => {
    setBusy(true);
    const undo = Object.fromEntries(
      Object.keys(fields).map((field) => [field, over[field as keyof GeneralDraft]]),
    );
    try {
      const outcome = await withStepUp(() => write(fields, over.version, undo), {
        why: 'change the settings',
        before: true,
      });
      if (outcome.state === 'saved') setDraft(null);
    } catch (cause) {
      if (!(cause instanceof StepUpDeclined)) toast.error((cause as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const theirs = conflict && draftOf(conflict);
  const merge = theirs && compareForms(GENERAL_GROUPS, draftOf(base), theirs, shown);
  const resolve = (choices: Choices) => {
    if (!conflict || !theirs || !merge) return;
    const merged = mergeForms(merge, theirs, shown, choices);
    const left = changesOf(merged, theirs);
    setConflict(null);
    setSeen(conflict);
    setDraft(merged);
    if (Object.keys(left).length > 0) void submit(left, conflict);
    else setDraft(null);
  };
  return (
    <Card className="max-w-2xl">
      <CardBody>
        <form
          noValidate
          className="flex flex-col gap-6"
          onSubmit={(event) => {
            event.preventDefault();
            if (isChanged && !error) void submit(changes, base);
          }}
        >
          <GeneralFields
            draft={shown}
            wasOpen={base.openRegistration}
            error={error}
            onChange={(change) => {
              if (!draft) setSeen(settings);
              setDraft({ ...shown, ...change });
            }}
          />
          <div className="flex flex-wrap items-center justify-end gap-2">
            <span className="mr-auto text-xs text-ink-3">
              Saved <Ago time={settings.updatedAt} /> by {by}
            </span>
            {isChanged && (
              <Button variant="ghost" onClick={() => setDraft(null)}>
                Discard
              </Button>
            )}
            <Button
              type="submit"
              variant="primary"
              busy={busy}
              disabled={!isChanged || error !== undefined}
            >
              Save settings
            </Button>
          </div>
        </form>
        {theirs && merge && (
          <ConflictDialog
            noun="workspace"
            merge={merge}
            theirs={theirs}
            mine={shown}
            confirm="Save"
            onClose={() => setConflict(null)}
            onResolve={resolve}
          />
        )}
      </CardBody>
    </Card>
  );
}
