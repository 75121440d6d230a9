import { countDirtyMarks, type Database, latestImport } from './firestore-rest.ts';
import type { Reporter } from './reporter.ts';
import { pollWhileBusy } from './settling.ts';

const number = (value: number) => value.toLocaleString('en-US');

/**
 * Keeps the status line current: the progress of the latest import, and the number of changes that
 * the map's tiles and the rollups have not processed yet. Without a terminal it only reports when
 * they finish.
 *
 * @returns `nudge`, to be called when functions run, because something may be in progress
 */
export function watchStatus(reporter: Reporter, database: Database) {
  const begunMs = Date.now();
  return pollWhileBusy(async () => {
    const [waiting, latest] = await Promise.all([
      countDirtyMarks(database),
      latestImport(database),
    ]);
    const isOpen = latest?.isOpen ?? false;
    // Until the file has been examined, its rows are unknown.
    const isKnown = latest !== null && (latest.rows > 0 || !isOpen);
    const isOfThisRun = isKnown && (isOpen || latest.createdAtMs >= begunMs);
    const reports = isOfThisRun
      ? { read: latest.rowsRead, total: latest.rows, isDone: !isOpen }
      : null;
    const before = reporter.status;
    reporter.update({ waiting, reports });
    if (!reporter.screen.isTerminal) {
      if (reports?.isDone && before.reports?.isDone !== true) {
        reporter.say(`Reports imported: ${number(reports.read)} rows read.`);
      }
      if (waiting === 0 && before.waiting) reporter.say('Projections settled.');
    }
    return waiting > 0 || isOpen;
  });
}
