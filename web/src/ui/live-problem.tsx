import type { ReactNode } from 'react';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { SkeletonLines } from './skeleton.tsx';
import { ErrorState, Malformed, NoPermission } from './states.tsx';

interface LiveProblemProps {
  live: Live<LiveDocument<unknown> | null>;
  /** The record's type, in one word: "shoot". */
  noun: string;
  /** Number of placeholder lines while it loads. */
  lines?: number;
  /** Shown if it does not exist; an `EmptyState`. */
  missing: ReactNode;
}

/** What is shown instead of a record: loading, hidden, failed, damaged, missing. */
export function LiveProblem({ live, noun, lines, missing }: LiveProblemProps) {
  const { state, data } = live;
  if (state === 'no-permission') return <NoPermission what={`see this ${noun}`} />;
  if (state === 'error') return <ErrorState error={live.error} onRetry={live.retry} />;
  if (state === 'loading') return <SkeletonLines lines={lines} />;
  if (data === null) return missing;
  return data.ok ? null : <Malformed problem={data.problem} path={data.path} />;
}
