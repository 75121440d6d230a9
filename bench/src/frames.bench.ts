import { serveMapPage } from '@nest/web/map-harness';
import {
  type Frame,
  openFrames,
  type Round,
  rebuilds,
  round,
  setProjection,
  snapshot,
} from './frames/rounds.ts';
import { chromiumPath, openBrowser } from './lib/browser.ts';
import { printFigures, printTable } from './lib/report.ts';

/**
 * Frame times with 10,000 aircraft and 100,000 phenomena (fewer with `--quick`) against the same
 * base map alone, while the view pans; both maps on one page, alternating. Graphics are rendered by
 * the CPU, so only ratios are meaningful; script times are absolute.
 */
const quick = process.argv.includes('--quick');
const AIRCRAFT = quick ? 4_000 : 10_000;
const PHENOMENA = quick ? 20_000 : 100_000;
const ROUNDS = quick ? 5 : 11;
const FRAMES = quick ? 3 : 40;
const VIEWPORT = quick ? { width: 720, height: 450 } : { width: 1280, height: 800 };
const SNAPSHOTS = quick ? 5 : 11;
/** Targets: ratio to the base map's frame, and ms of script. */
const TARGETS = { ratioMedian: 1.5, scriptMsPerFrame: 2, scriptMsPerSnapshot: 8 };

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? 0;
const median = (values: readonly number[]) => quantile(values, 0.5);
const of = (frames: Frame[], key: keyof Frame) => frames.map((frame) => frame[key]);
const rounded = (value: number, digits = 3) => Number(value.toFixed(digits));

function summary(rounds: Round[]) {
  const ratio = (part: number) =>
    median(
      rounds.map(
        ({ base, full }) => quantile(of(full, 'ms'), part) / quantile(of(base, 'ms'), part),
      ),
    );
  const full = rounds.flatMap((each) => each.full);
  const base = rounds.flatMap((each) => each.base);
  return {
    ratioMedian: ratio(0.5),
    ratioP95: ratio(0.95),
    oursMs: median(of(full, 'oursMs')),
    allMs: median(of(full, 'allMs')),
    baseAllMs: median(of(base, 'allMs')),
    fullMs: median(of(full, 'ms')),
    baseMs: median(of(base, 'ms')),
  };
}

const executablePath = chromiumPath();
const served = await serveMapPage();
const browser = await openBrowser(executablePath);
try {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(served.url);
  await openFrames(page, AIRCRAFT, PHENOMENA);
  const snapshots: { aircraftMs: number; phenomenaMs: number }[] = [];
  for (let i = 0; i < SNAPSHOTS; i++) snapshots.push(await snapshot(page));
  // The first of each includes compilation.
  const warm = snapshots.slice(1);

  let rebuilt = 0;
  const measure = async (projection: 'globe' | 'flat') => {
    await setProjection(page, projection);
    const rounds: Round[] = [];
    const before = await rebuilds(page);
    for (let i = 0; i < ROUNDS; i++) rounds.push(await round(page, i, FRAMES));
    const after = await rebuilds(page);
    rebuilt += after.packs + after.uploads + after.feeds;
    rebuilt -= before.packs + before.uploads + before.feeds;
    return summary(rounds);
  };
  const globe = await measure('globe');
  const flat = await measure('flat');
  const aircraftMs = median(warm.map((each) => each.aircraftMs));
  const phenomenaMs = median(warm.map((each) => each.phenomenaMs));

  console.log(
    `${AIRCRAFT} aircraft and ${PHENOMENA} phenomena over the base map, ${ROUNDS} rounds of ${FRAMES} frames`,
  );
  printTable(
    ['', 'median', 'p95', 'ms', 'base ms', 'our script ms', 'all script ms', 'base script ms'],
    Object.entries({ globe, flat }).map(([name, each]) => [
      name,
      each.ratioMedian,
      each.ratioP95,
      each.fullMs,
      each.baseMs,
      each.oursMs,
      each.allMs,
      each.baseAllMs,
    ]),
  );
  console.log('\nScript of a snapshot in ms, on the main thread');
  printTable(
    ['', 'ms'],
    [
      ['aircraft: packed and uploaded', aircraftMs],
      ['phenomena: handed to the worker, given to the map', phenomenaMs],
    ],
  );
  console.log(
    `\nLayers packed, uploaded or fed again by ${2 * ROUNDS * FRAMES} frames of panning: ${rebuilt}`,
  );
  const figures = {
    ratioMedian: rounded(globe.ratioMedian),
    ratioP95: rounded(globe.ratioP95),
    scriptMsPerFrame: rounded(Math.max(globe.oursMs, flat.oursMs)),
    scriptMsPerSnapshot: rounded(aircraftMs + phenomenaMs),
    ratioMedianFlat: rounded(flat.ratioMedian),
    ratioP95Flat: rounded(flat.ratioP95),
    allScriptMsPerFrame: rounded(globe.allMs),
    layersRebuilt: rebuilt,
  };
  for (const [key, target] of Object.entries(TARGETS)) {
    const value = figures[key as keyof typeof TARGETS];
    console.log(`${key} ${value}, promised at most ${target}${value > target ? ': MISSED' : ''}`);
  }
  printFigures('frames', figures, { quick });
} finally {
  await browser.close();
  await served.stop();
}
