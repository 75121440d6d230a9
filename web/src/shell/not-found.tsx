import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useDocumentTitle } from '@/lib/document-title.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/states.tsx';

export function NotFound() {
  useDocumentTitle('Not found');
  return (
    <EmptyState
      isPage
      icon={Compass}
      title="There is no such page"
      className="py-32"
      action={
        <Button asChild>
          <Link to="/phenomena">Go to phenomena</Link>
        </Button>
      }
    >
      <p>The address may be mistyped, or what it led to was moved.</p>
    </EmptyState>
  );
}
