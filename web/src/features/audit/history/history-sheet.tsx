import { Sheet, SheetContent } from '@/ui/sheet.tsx';
import { RecordHistory } from './record-history.tsx';

interface HistorySheetProps {
  /** The record's name. */
  name: string;
  documents: readonly string[];
  onClose(): void;
}

/** The history of a record without its own page. */
export function HistorySheet({ name, documents, onClose }: HistorySheetProps) {
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={name} className="w-[min(34rem,calc(100vw-2.5rem))]">
        <RecordHistory documents={documents} />
      </SheetContent>
    </Sheet>
  );
}
