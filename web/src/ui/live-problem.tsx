import type { ReactNode } from 'react';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { SkeletonLines } from './skeleton.tsx';
import { ErrorState, Malformed, NoPermission } from './states.tsx';

interface LiveProblemProps {
  live: Live<LiveDocument<unknown> | null>;
  /** What it is, in one word: "shoot". */
  noun: string;
  /** How many lines stand in for it while it loads. */
  lines?: number;
  /** Said if there is none; an `EmptyState`. */
  missing: ReactNode;
}

/** What stands in place of a record that cannot be shown: loading, hidden, failed, damaged, gone. */
export function LiveProblem({ live, noun, lines, missing }: LiveProblemProps) {
  const { state, data } = live;
  if (state === 'no-permission') return <NoPermission what={`see this ${noun}`} />;
  if (state === 'error') return <ErrorState error={live.error} onRetry={live.retry} />;
  if (state === 'loading') return <SkeletonLines lines={lines} />;
  if (data === null) return missing;
  return data.ok ? null : <Malformed problem={data.problem} path={data.path} />;
}
