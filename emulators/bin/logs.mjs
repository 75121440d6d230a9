#!/usr/bin/env node
import { run } from './bootstrap.mjs';

await run('emulators/src/start/logs.ts');
