import {
  type Phenomenon,
  type PrivateLocation,
  type PrivateWitness,
  privateLocationPath,
  privateWitnessPath,
} from '@nest/model';
import { privateLocationKind, privateWitnessKind } from '@/platform/live/kinds.ts';
import type { Live, LiveDocument } from '@/platform/live/live-state.ts';
import { useLiveDoc } from '@/platform/live/use-live.ts';
import { useSession } from '@/platform/session/session.tsx';
import { mayReadPrivate } from '../rights.ts';

export interface PrivateView {
  allowed: boolean;
  location: Live<LiveDocument<PrivateLocation> | null>;
  witness: Live<LiveDocument<PrivateWitness> | null>;
}

/** The private documents of a record, for those who may read them; others ask for nothing. */
export function usePrivate(id: string, phenomenon: Phenomenon | null): PrivateView {
  const session = useSession();
  const allowed = phenomenon !== null && mayReadPrivate(session, phenomenon);
  const hides = allowed && phenomenon.geoprivacy !== 'open';
  return {
    allowed,
    location: useLiveDoc(privateLocationKind, hides ? privateLocationPath(id) : null),
    witness: useLiveDoc(privateWitnessKind, allowed ? privateWitnessPath(id) : null),
  };
}
