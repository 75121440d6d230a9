#!/usr/bin/env node
import { existsSync, readdirSync } from 'node:fs';
import { run } from './bootstrap.mjs';

const SUFFIX = '.bench.ts';
const folder = new URL('../../../bench/src/', import.meta.url);
const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));
const [name] = process.argv.splice(2, 1);
if (name !== 'all' && !names.includes(name)) {
  const asked = name ? `There is no benchmark named ${name}. ` : '';
  console.error(
    `${asked}Usage: npm run bench -- NAME [--quick], NAME one of: all, ${names.join(', ')}`,
  );
  process.exit(name ? 1 : 0);
}
await run(name === 'all' ? 'bench/src/all/main.ts' : `bench/src/${name}${SUFFIX}`);
