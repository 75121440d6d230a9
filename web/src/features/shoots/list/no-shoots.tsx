import { Link } from '@tanstack/react-router';
import { Clapperboard, SearchX } from 'lucide-react';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/states.tsx';

interface NoShootsProps {
  isNarrowed: boolean;
  onClear(): void;
}

/** An empty list: because of its filters, or because there is no shoot yet. */
export function NoShoots({ isNarrowed, onClear }: NoShootsProps) {
  const { can } = useSession();
  if (isNarrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title="No shoot matches"
        action={<Button onClick={onClear}>Clear search and filters</Button>}
      >
        <p>A search finds the beginnings of words in titles, operators and cameras.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Clapperboard}
      title="There is no shoot yet"
      action={
        can('shoots.create') && (
          <Button asChild>
            <Link to="/shoots/new">Add a shoot</Link>
          </Button>
        )
      }
    >
      <p>A shoot is a recording session: its camera, its path, its footage and sensor files.</p>
    </EmptyState>
  );
}
