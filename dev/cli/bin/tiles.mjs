#!/usr/bin/env node
import { run } from './bootstrap.mjs';

await run('functions/src/map/tiles.cli.ts');
