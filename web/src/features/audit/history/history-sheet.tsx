import { Sheet, SheetContent } from '@/ui/sheet.tsx';
import { RecordHistory } from './record-history.tsx';

interface HistorySheetProps {
  /** What the record is called. */
  name: string;
  documents: readonly string[];
  onClose(): void;
}

/** The history of what has no page of its own. */
export function HistorySheet({ name, documents, onClose }: HistorySheetProps) {
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={name} className="w-[min(34rem,calc(100vw-2.5rem))]">
        <RecordHistory documents={documents} />
      </SheetContent>
    </Sheet>
  );
}
