export { TrashActions } from './actions/trash-actions.tsx';
export { MissingPhenomenon } from './not-found/missing-phenomenon.tsx';
