import { type ReactNode, type RefObject, useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { Textarea } from '@/ui/input.tsx';
import { HotkeyHint } from '@/ui/kbd.tsx';
import { commentError } from './comment-error.ts';

interface CommentFormProps {
  label: string;
  submit: string;
  text: string;
  onText(text: string): void;
  onSubmit(): void;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
  error?: string | undefined;
  /** More buttons, before the primary one. */
  children?: ReactNode;
}

export function CommentForm(props: CommentFormProps) {
  const { label, submit, text, onText, onSubmit, inputRef } = props;
  const [wrong, setWrong] = useState<string>();
  const send = () => {
    const problem = commentError(text);
    setWrong(problem);
    if (!problem) onSubmit();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={label} error={wrong ?? props.error}>
        {(control) => (
          <Textarea
            {...control}
            ref={inputRef}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              setWrong(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
        )}
      </Field>
      <div className="flex items-center justify-end gap-2">
        <span className="mr-auto hidden items-center gap-1.5 text-xs text-ink-3 sm:flex">
          <HotkeyHint hotkey="mod+Enter" /> sends it
        </span>
        {props.children}
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}
