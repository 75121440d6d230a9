import { Columns3 } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button } from '../button.tsx';
import { Tooltip } from '../tooltip.tsx';
import type { DataColumn } from './column.ts';

export interface ColumnsMenuProps {
  columns: readonly Pick<DataColumn<never>, 'id' | 'title' | 'fixed'>[];
  visible: ReadonlySet<string>;
  onColumn(id: string, show: boolean): void;
  onReset(): void;
}

export function ColumnsButton(props: ComponentProps<typeof Button>) {
  return (
    <Tooltip label="Columns">
      <Button size="icon" aria-label="Columns" {...props}>
        <Columns3 aria-hidden />
      </Button>
    </Tooltip>
  );
}
