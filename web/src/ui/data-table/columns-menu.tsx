import { Columns3 } from 'lucide-react';
import { Button } from '../button.tsx';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../dropdown-menu.tsx';
import { Tooltip } from '../tooltip.tsx';
import type { DataColumn } from './column.ts';

interface ColumnsMenuProps {
  columns: readonly Pick<DataColumn<never>, 'id' | 'title' | 'fixed'>[];
  visible: ReadonlySet<string>;
  onColumn(id: string, show: boolean): void;
  onReset(): void;
}

/** Shows and hides columns; this browser remembers the choice. */
export function ColumnsMenu({ columns, visible, onColumn, onReset }: ColumnsMenuProps) {
  return (
    <DropdownMenu>
      <Tooltip label="Columns">
        <DropdownMenuTrigger asChild>
          <Button size="icon" aria-label="Columns">
            <Columns3 aria-hidden />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent>
        {columns.map((column) => (
          <DropdownMenuCheckboxItem
            key={column.id}
            checked={visible.has(column.id)}
            disabled={column.fixed}
            onCheckedChange={(checked) => onColumn(column.id, checked)}
            onSelect={(event) => event.preventDefault()}
          >
            {column.title}
          </DropdownMenuCheckboxItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem className="pl-8" onSelect={onReset}>
          As it was
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
