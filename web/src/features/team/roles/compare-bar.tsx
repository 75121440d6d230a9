import { ChevronDown, Columns2 } from 'lucide-react';
import { Button } from '@/ui/button.tsx';
import { FilterToggle } from '@/ui/data-table/filter-toggle.tsx';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import type { NamedRole } from '../data/use-roles.ts';

interface CompareBarProps {
  roles: readonly NamedRole[];
  /** Ids of the compared roles; empty: all of them. */
  shown: readonly string[];
  differ: boolean;
  onRoles(ids: string[]): void;
  onDiffer(differ: true | undefined): void;
}

/** Selects the compared roles, and whether to show only their differences. */
export function CompareBar({ roles, shown, differ, onRoles, onDiffer }: CompareBarProps) {
  const toggle = (id: string) =>
    onRoles(
      roles
        .map((role) => role.id)
        .filter((one) => (one === id ? !shown.includes(id) : shown.includes(one))),
    );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button>
            <Columns2 aria-hidden />
            {shown.length === 0 ? 'Compare roles' : `${shown.length} of ${roles.length} roles`}
            <ChevronDown aria-hidden className="text-ink-3" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          {roles.map(({ id, name }) => (
            <DropdownMenuCheckboxItem
              key={id}
              checked={shown.includes(id)}
              onCheckedChange={() => toggle(id)}
              onSelect={(event) => event.preventDefault()}
            >
              {name}
            </DropdownMenuCheckboxItem>
          ))}
          {shown.length > 0 && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem onSelect={() => onRoles([])}>All roles</DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <FilterToggle label="Only differences" on={differ} onToggle={onDiffer} />
    </div>
  );
}
