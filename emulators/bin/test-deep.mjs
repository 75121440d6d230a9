#!/usr/bin/env node
import { run } from './bootstrap.mjs';

await run('emulators/src/test/deep.ts');
