import { type Phenomenon, STATUS_TRANSITIONS } from '@nest/model';
import { ChevronDown } from 'lucide-react';
import { useSession } from '@/platform/session/session.tsx';
import { useCommands } from '@/platform/shortcuts/registry.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { PHENOMENON_STATUS_LOOKS } from '@/ui/status-looks.ts';
import { useChange } from '../use-change.ts';

/** The status, and for reviewers where it may go next. */
export function StatusMenu({ id, phenomenon }: { id: string; phenomenon: Phenomenon }) {
  const mayReview = useSession().can('phenomena.review');
  const change = useChange(id, phenomenon);
  const look = PHENOMENON_STATUS_LOOKS[phenomenon.status];
  const steps = (mayReview ? STATUS_TRANSITIONS[phenomenon.status] : []).map((status) => ({
    status,
    look: PHENOMENON_STATUS_LOOKS[status],
    run: () =>
      change({ status }, `Status set to ${PHENOMENON_STATUS_LOOKS[status].label.toLowerCase()}`),
  }));
  useCommands(
    steps.map((step) => ({
      id: `phenomenon.status.${step.status}`,
      title: `Set status to ${step.look.label.toLowerCase()}`,
      group: 'This phenomenon',
      run: step.run,
    })),
  );
  if (!mayReview) return <StatusBadge look={look} />;
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
          <DropdownMenuItem key={step.status} onSelect={step.run}>
            <StatusBadge plain look={step.look} />
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
