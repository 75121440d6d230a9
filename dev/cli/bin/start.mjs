#!/usr/bin/env node
import { run } from './bootstrap.mjs';

await run('dev/cli/start/main.ts');
