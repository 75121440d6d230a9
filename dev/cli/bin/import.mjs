#!/usr/bin/env node
import { run } from './bootstrap.mjs';

await run('functions/src/imports/import.cli.ts');
