import { expect, test } from 'vitest';
import { groupCommands } from './group-commands.ts';

const command = (id: string, group: string, title = id) => ({ id, group, title, run: () => {} });

test("the page's commands come first, the console's last, and a later one replaces its namesake", () => {
  const groups = groupCommands([
    command('theme', 'Console'),
    command('go', 'Go to'),
    command('search', 'This page', 'old'),
    command('search', 'This page', 'new'),
  ]);
  expect(groups.map(({ group }) => group)).toEqual(['This page', 'Go to', 'Console']);
  expect(groups[0]?.commands.map(({ title }) => title)).toEqual(['new']);
});
