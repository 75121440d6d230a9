import type { RefObject } from 'react';
import { Sheet, SheetContent } from '@/ui/sheet.tsx';
import { SectionLinks } from './section-links.tsx';

interface SectionsSheetProps {
  /** The button that opened it, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** The navigation on narrow screens. */
export function SectionsSheet({ button, onClose }: SectionsSheetProps) {
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title="Nest" side="left" button={button}>
        <div className="-mx-3">
          <SectionLinks onGo={onClose} />
        </div>
      </SheetContent>
    </Sheet>
  );
}
