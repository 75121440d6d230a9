import { Link } from '@tanstack/react-router';
import { Radar, SearchX } from 'lucide-react';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/states.tsx';

interface NoPhenomenaProps {
  isNarrowed: boolean;
  onClear(): void;
}

/** An empty list: because of its filters, or because there are no reports yet. */
export function NoPhenomena({ isNarrowed, onClear }: NoPhenomenaProps) {
  const session = useSession();
  if (isNarrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title="No phenomenon matches"
        action={<Button onClick={onClear}>Clear search and filters</Button>}
      >
        <p>A search finds the beginnings of words in titles and places, and tags as #tag.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Radar}
      title="Nothing has been reported yet"
      action={
        <>
          {session.can('phenomena.create') && (
            <Button asChild variant="primary">
              <Link to="/phenomena/new">Report a phenomenon</Link>
            </Button>
          )}
          {session.can('phenomena.import') && (
            <Button asChild>
              <Link to="/imports/new">Import a file</Link>
            </Button>
          )}
        </>
      }
    >
      <p>Reports from phones, sensors, imports and this console appear here as they come in.</p>
    </EmptyState>
  );
}
