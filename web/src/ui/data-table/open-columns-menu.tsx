import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../dropdown-menu.tsx';
import { ColumnsButton, type ColumnsMenuProps } from './columns-button.tsx';

/** The complete columns menu, initially open; see `ColumnsMenu`. */
export function OpenColumnsMenu({ columns, visible, onColumn, onReset }: ColumnsMenuProps) {
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>
        <ColumnsButton />
      </DropdownMenuTrigger>
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
          Reset columns
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
