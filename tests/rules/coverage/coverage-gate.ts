import { fileURLToPath } from 'node:url';
import { AREAS, firestoreHost, projectOf } from '../support/environment.ts';
import { EXCEPTIONS, type Exception } from './exceptions.ts';
import { type CoverageReport, type Gap, gapsIn, readCoverage } from './report.ts';

async function reportOf(area: string): Promise<CoverageReport> {
  const { host, port } = firestoreHost();
  const project = projectOf(area);
  const response = await fetch(
    `http://${host}:${port}/emulator/v1/projects/${project}:ruleCoverage`,
  );
  const report = (await response.json()) as Partial<CoverageReport>;
  if (!response.ok || !report.rules) {
    throw new Error(`the emulator has no coverage of ${project}: run all rules tests before`);
  }
  return { ...report, rules: report.rules };
}

export interface Judgement {
  readonly expressions: number;
  readonly booleans: number;
  /** Not covered, and not an exception. */
  readonly gaps: readonly Gap[];
  /** An exception that is covered after all: to be removed from the list. */
  readonly stale: readonly Exception[];
}

const excuses = (exception: Exception, gap: Gap) =>
  exception.text === gap.text && exception.missing === gap.missing;

/** Compares the coverage of the rules with the requirement that all of it must be covered. */
export function judge(
  reports: readonly CoverageReport[],
  exceptions: readonly Exception[] = EXCEPTIONS,
): Judgement {
  const seen = readCoverage(reports);
  const gaps = gapsIn(seen);
  return {
    expressions: seen.length,
    booleans: seen.filter(({ isBoolean }) => isBoolean).length,
    gaps: gaps.filter((gap) => !exceptions.some((exception) => excuses(exception, gap))),
    stale: exceptions.filter((exception) => !gaps.some((gap) => excuses(exception, gap))),
  };
}

/** The emulator's coverage of the rules tests; call it after them. */
export const coverageReports = () => Promise.all(AREAS.map(reportOf));
export const judgeCoverage = async () => judge(await coverageReports());

export const describeGap = ({ line, column, text, missing }: Gap) =>
  `firestore.rules:${line}:${column} never gave ${missing}: ${text.slice(0, 160)}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { expressions, booleans, gaps, stale } = await judgeCoverage();
  for (const gap of gaps) process.stdout.write(`${describeGap(gap)}\n`);
  for (const { text } of stale) process.stdout.write(`excused, but seen: ${text}\n`);
  process.stdout.write(
    `${expressions} expressions, ${booleans} boolean, ${gaps.length} not seen both ways\n`,
  );
  process.exitCode = gaps.length + stale.length > 0 ? 1 : 0;
}
