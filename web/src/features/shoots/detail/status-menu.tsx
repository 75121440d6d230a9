import type { Shoot, ShootStatus } from '@nest/model';
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
import { SHOOT_STATUS_LOOKS } from '@/ui/status-looks.ts';
import { nextStatuses } from '../data/rights.ts';

interface StatusMenuProps {
  shoot: Shoot;
  onStatus(status: ShootStatus): void;
}

/** The status of a shoot, and where this member may move it. */
export function StatusMenu({ shoot, onStatus }: StatusMenuProps) {
  const look = SHOOT_STATUS_LOOKS[shoot.status];
  const steps = nextStatuses(useSession(), shoot).map((status) => ({
    status,
    look: SHOOT_STATUS_LOOKS[status],
  }));
  useCommands(
    steps.map((step) => ({
      id: `shoot.status.${step.status}`,
      title: `Set status to ${step.look.label.toLowerCase()}`,
      group: 'This shoot',
      run: () => onStatus(step.status),
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
          <DropdownMenuItem key={step.status} onSelect={() => onStatus(step.status)}>
            <StatusBadge plain look={step.look} />
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
