export { HistorySheet } from './history/history-sheet.tsx';
export { RecordHistory } from './history/record-history.tsx';
export type { Restoring } from './history/restoring.ts';
