import {
  type ImportCells,
  importedId,
  importedReference,
  NEW_PHENOMENON,
  type Phenomenon,
  type PhenomenonInput,
  type PrivateLocation,
  phenomenonContent,
} from '@nest/model';
import type { Timestamp } from 'firebase-admin/firestore';

export interface ImportedPhenomenon {
  id: string;
  phenomenon: Phenomenon;
  /** The exact location of an obscured or private record. */
  privateLocation: PrivateLocation | null;
}

/** The documents of an imported row. */
export function importedPhenomenon(
  cells: ImportCells,
  input: PhenomenonInput,
  origin: { importId: string; row: number; uid: string; at: Timestamp },
): ImportedPhenomenon {
  const id = importedId(cells);
  const { content, privateLocation } = phenomenonContent(id, input);
  const stamps = {
    createdAt: origin.at,
    createdBy: origin.uid,
    updatedAt: origin.at,
    updatedBy: origin.uid,
  };
  return {
    id,
    phenomenon: {
      ...NEW_PHENOMENON,
      ...content,
      source: 'import',
      sourceReference: importedReference(origin.importId, origin.row),
      ...stamps,
      jobId: origin.importId,
    },
    privateLocation: privateLocation && { ...privateLocation, ...stamps, jobId: origin.importId },
  };
}
