import type { Shoot } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { Button } from '@/ui/button.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState } from '@/ui/states.tsx';

interface ShootProblemProps {
  live: Live<LiveDocument<Shoot> | null>;
  title: string;
}

/** The page of a shoot that cannot be shown: loading, hidden, damaged, missing. */
export function ShootProblem({ live, title }: ShootProblemProps) {
  return (
    <Page>
      <PageHeader title={title} />
      <LiveProblem
        live={live}
        noun="shoot"
        missing={
          <EmptyState
            icon={FileQuestion}
            title="There is no shoot of this address"
            action={
              <Button asChild>
                <Link to="/shoots">All shoots</Link>
              </Button>
            }
          >
            {live.fromCache && <p>You are offline, and this device does not hold it.</p>}
          </EmptyState>
        }
      />
    </Page>
  );
}
