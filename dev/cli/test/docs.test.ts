import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../lib/root.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md')),
];
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** Targets of a page's relative links and images, without their anchors. */
const linksIn = (page: string) =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

describe('the documentation', () => {
  it('has no broken link', () => {
    expect(pages.length).toBeGreaterThan(60);
    const broken = pages.flatMap((page) =>
      linksIn(page)
        .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken, 'docs/decisions/README.md lists all decisions with their file names').toEqual(
      [],
    );
  });
});
