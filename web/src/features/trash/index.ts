export { TrashActions } from './deeds/trash-actions.tsx';
export { MissingPhenomenon } from './missing/missing-phenomenon.tsx';
