import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Progress } from '@/ui/progress.tsx';
import type { VerifyState } from './use-verification.ts';

interface VerifyResultProps {
  state: VerifyState;
  onDismiss(): void;
}

/** The result of a verification: the log is intact, or where it is broken and how. */
export function VerifyResult({ state, onDismiss }: VerifyResultProps) {
  if (state.state === 'idle') return null;
  if (state.state === 'running') {
    return (
      <div role="status" className="flex flex-col gap-2">
        <Progress value={null} label="Verification" />
        <p className="text-table text-ink-2">Every link of the chain is being checked.</p>
      </div>
    );
  }
  if (state.state === 'failed') {
    return (
      <Result tone="signal" title="The log could not be verified" onDismiss={onDismiss}>
        {state.error.message}
      </Result>
    );
  }
  const { intact, message, eventId } = state.answer;
  if (intact) {
    return (
      <Result tone="info" title="The log is whole" onDismiss={onDismiss}>
        {message}
      </Result>
    );
  }
  return (
    <Result tone="danger" title="The log was tampered with" onDismiss={onDismiss}>
      {message}{' '}
      {eventId && (
        <Link to="/audit" search={(old) => ({ ...old, event: eventId })} className="underline">
          Look at the event
        </Link>
      )}
    </Result>
  );
}

interface ResultProps {
  tone: 'info' | 'signal' | 'danger';
  title: string;
  onDismiss(): void;
  children: ReactNode;
}

function Result({ tone, title, onDismiss, children }: ResultProps) {
  return (
    <FormAlert
      tone={tone}
      title={
        <span className="flex items-center justify-between gap-2">
          {title}
          <Button
            variant="ghost"
            size="icon-sm"
            className="-my-1.5 -mr-1"
            aria-label="Dismiss"
            onClick={onDismiss}
          >
            <X aria-hidden />
          </Button>
        </span>
      }
    >
      {children}
    </FormAlert>
  );
}
