import { Check, ChevronDown } from 'lucide-react';
import { Fragment } from 'react';
import { formatWord } from '@/lib/format/number.ts';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { ACTION_AREAS, actionFilterLabel, actionLabel } from '../labels/actions.ts';

interface ActionFilterProps {
  value: string | undefined;
  onValue(action: string | undefined): void;
}

/** A filter by action: one action, or all of an area. */
export function ActionFilter({ value, onValue }: ActionFilterProps) {
  const choose = (action: string) => onValue(action === value ? undefined : action);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className={cn(!value && 'border-dashed text-ink-2')}>
          {value ? (
            <>
              <span className="text-ink-3">Action</span>
              <span className="max-w-48 truncate">{actionFilterLabel(value)}</span>
            </>
          ) : (
            'Action'
          )}
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {value && (
          <>
            <DropdownMenuItem onSelect={() => onValue(undefined)}>Any</DropdownMenuItem>
            <DropdownMenuSeparator />
          </>
        )}
        {ACTION_AREAS.map(({ area, title, actions }) => (
          <Fragment key={area}>
            <DropdownMenuItem onSelect={() => choose(area)} className="font-medium">
              <span className="flex-1">{title}</span>
              {value === area && <Check aria-hidden />}
            </DropdownMenuItem>
            {actions.length > 1 &&
              actions.map((action) => (
                <DropdownMenuItem
                  key={action}
                  onSelect={() => choose(action)}
                  className="pl-5 text-ink-2"
                >
                  <span className="flex-1">{formatWord(actionLabel(action))}</span>
                  {value === action && <Check aria-hidden />}
                </DropdownMenuItem>
              ))}
          </Fragment>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
