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

interface Options {
  /** The server does not have the record yet, and would refuse what hangs on it. */
  isUnsent?: boolean;
  /** Asks for the exact place of open records too: an edit must know whether the document exists. */
  always?: boolean;
}

/** The private documents of a record, for those who may read them; others ask for nothing. */
export function usePrivate(id: string, phenomenon: Phenomenon, options: Options): PrivateView {
  const session = useSession();
  const allowed = mayReadPrivate(session, phenomenon) && !options.isUnsent;
  const hides = allowed && (options.always === true || phenomenon.geoprivacy !== 'open');
  return {
    allowed: mayReadPrivate(session, phenomenon),
    location: useLiveDoc(privateLocationKind, hides ? privateLocationPath(id) : null),
    witness: useLiveDoc(privateWitnessKind, allowed ? privateWitnessPath(id) : null),
  };
}
