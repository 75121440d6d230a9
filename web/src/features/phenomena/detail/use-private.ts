import {
  type Phenomenon,
  type PrivateLocation,
  type PrivateWitness,
  privateLocationPath,
  privateWitnessPath,
} from '@nest/model';
import { privateLocationDocument, privateWitnessDocument } from '@/lib/live/document-schemas.ts';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { canReadPrivate } from '../permissions.ts';

export interface PrivateView {
  allowed: boolean;
  location: Live<LiveDocument<PrivateLocation> | null>;
  witness: Live<LiveDocument<PrivateWitness> | null>;
}

interface Options {
  /** The server does not have the record yet, and would refuse its subdocuments. */
  isUnsent?: boolean;
  /**
   * Also requests the exact location of open records: an edit must know whether the document
   * exists.
   */
  always?: boolean;
}

/** The private documents of a record, for those who may read them; others make no request. */
export function usePrivate(id: string, phenomenon: Phenomenon, options: Options): PrivateView {
  const session = useSession();
  const allowed = canReadPrivate(session, phenomenon) && !options.isUnsent;
  const hides = allowed && (options.always === true || phenomenon.geoprivacy !== 'open');
  return {
    allowed: canReadPrivate(session, phenomenon),
    location: useLiveDoc(privateLocationDocument, hides ? privateLocationPath(id) : null),
    witness: useLiveDoc(privateWitnessDocument, allowed ? privateWitnessPath(id) : null),
  };
}
