import { Merge, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import type { MergeRecord } from './merge-dialog.tsx';
import { TrashDialog } from './trash-dialog.tsx';

const MergeDialog = lazy(() => import('./merge-dialog.tsx'));

interface TrashActionsProps {
  records: readonly MergeRecord[];
  /** On a record's own page the buttons are icons, and a single record can be merged, too. */
  single?: boolean;
  onTrashed?: () => void;
  onMerged?: (keeperId: string) => void;
}

/** Merge and "Move to trash", for those who may. */
export function TrashActions({ records, single, onTrashed, onMerged }: TrashActionsProps) {
  const { can } = useSession();
  const [asked, setAsked] = useState<'merge' | 'trash' | null>(null);
  const canMerge = can('phenomena.merge') && (single || records.length > 1);
  const canTrash = can('phenomena.delete');
  const group = single ? 'This phenomenon' : 'Phenomena';
  const actions = [
    { id: 'merge', may: canMerge, title: single ? 'Merge with another' : 'Merge', icon: Merge },
    { id: 'trash', may: canTrash, title: 'Move to trash', icon: Trash2 },
  ] as const;
  const open = actions.filter(({ may }) => may);
  useCommands(
    open.map(({ id, title }) => ({
      id: `phenomenon.${id}`,
      title,
      group,
      keywords: id === 'trash' ? ['delete', 'remove'] : ['duplicate'],
      run: () => setAsked(id),
    })),
  );
  const close = () => setAsked(null);
  return (
    <>
      {open.map(({ id, title, icon: Icon }) =>
        single ? (
          <Tooltip key={id} label={title}>
            <Button size="icon" aria-label={title} onClick={() => setAsked(id)}>
              <Icon aria-hidden />
            </Button>
          </Tooltip>
        ) : (
          <Button key={id} onClick={() => setAsked(id)}>
            <Icon aria-hidden />
            {title}
          </Button>
        ),
      )}
      {asked === 'trash' && (
        <TrashDialog
          targets={records.map(({ id, data }) => ({ id, title: data.title }))}
          onClose={close}
          onDone={onTrashed}
        />
      )}
      {asked === 'merge' && (
        <Suspense>
          <MergeDialog records={records} onClose={close} onDone={onMerged} />
        </Suspense>
      )}
    </>
  );
}
