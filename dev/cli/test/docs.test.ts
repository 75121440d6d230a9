import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../lib/root.ts';

const DECISIONS = 'docs/decisions/';
const HEADINGS = ['Context', 'Choice', 'What it costs', 'What would make us change it'];
const LINK = String.raw`\[\d{3}\]\(\S+\)`;
const STATUS = new RegExp(`^accepted(, superseded in part by ${LINK})?$|^superseded by ${LINK}$`);

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md')),
];
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** Targets of a page's relative links and images. */
const linksIn = (page: string) =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function isResolved(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

const decisions = pages.filter(
  (page) => page.startsWith(DECISIONS) && /^\d{3}-/.test(basename(page)),
);

/** What a decision lacks of the layout in docs/decisions/README.md. */
function layoutFaults(page: string): string[] {
  const [title = '', blank, status = ''] = read(page).split('\n');
  const headings = [...read(page).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  const missing = HEADINGS.filter((heading) => !headings.includes(heading));
  return [
    ...(title.startsWith(`# ${basename(page).slice(0, 3)} `) ? [] : ['title']),
    ...(blank === '' && STATUS.test(status.replace(/^Status: /, '')) ? [] : ['status']),
    ...missing,
  ];
}

describe('the documentation', () => {
  it('has no broken link', () => {
    expect(pages.length).toBeGreaterThan(60);
    const broken = pages.flatMap((page) =>
      linksIn(page)
        .filter((link) => !isResolved(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken, `${DECISIONS}README.md lists all decisions with their file names`).toEqual([]);
  });

  it('has decisions of one layout', () => {
    const faults = decisions
      .map((page) => ({ page, faults: layoutFaults(page) }))
      .filter(({ faults }) => faults.length > 0);
    expect(faults, `${DECISIONS}README.md shows the layout`).toEqual([]);
  });

  it('has an index of all decisions, with their titles', () => {
    const index = read(`${DECISIONS}README.md`);
    const rows = decisions.map((page) => {
      const [, number = '', title = ''] = /^# (\d{3}) (.*)/.exec(read(page)) ?? [];
      return `| [${number}](${page.slice(DECISIONS.length)}) | ${title} |`;
    });
    expect(rows.filter((row) => !index.includes(row))).toEqual([]);
    expect(new Set(decisions.map((page) => basename(page).slice(0, 3))).size).toBe(rows.length);
  });
});
