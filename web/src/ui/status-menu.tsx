import { ChevronDown } from 'lucide-react';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { StatusBadge, type StatusVariant } from './badge.tsx';
import { Button } from './button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from './dropdown-menu.tsx';

interface StatusMenuProps<S extends string> {
  /** The record's type, in one word: "shoot". */
  noun: string;
  status: S;
  looks: Record<S, StatusVariant>;
  /** The statuses that this member may set; if empty, the status is only shown. */
  next: readonly S[];
  onStatus(status: S): void;
}

/** The status of a record and its possible transitions, also as commands. */
export function StatusMenu<S extends string>(props: StatusMenuProps<S>) {
  const { noun, status, looks, next, onStatus } = props;
  const look = looks[status];
  const steps = next.map((to) => ({ to, look: looks[to], run: () => onStatus(to) }));
  useCommands(
    steps.map((step) => ({
      id: `${noun}.status.${step.to}`,
      title: `Set status to ${step.look.label.toLowerCase()}`,
      group: `This ${noun}`,
      run: step.run,
    })),
  );
  if (steps.length === 0) return <StatusBadge look={look} />;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          size="sm"
          variant="ghost"
          className="-mx-1 h-7 gap-1 px-1"
          aria-label={`Status: ${look.label}. Change`}
        >
          <StatusBadge look={look} />
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuLabel>Change status to</DropdownMenuLabel>
        {steps.map((step) => (
          <DropdownMenuItem key={step.to} onSelect={step.run}>
            <StatusBadge plain look={step.look} />
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
