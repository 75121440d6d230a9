import { describe, expect, it } from 'vitest';
import { buildProblem } from './build-problem.ts';
import { consoleProblem } from './console-problem.ts';
import {
  isToldAgain,
  type Problem,
  ProblemCounts,
  problemSummary,
  problemText,
} from './problem.ts';

const ESBUILD = `✘ [ERROR] Unexpected "="

    src/geocoding/search-places.callable.ts:10:13:
      10 │   const db = = firestore();
         ╵              ^

/w/node_modules/esbuild/lib/main.js:1752
  let error = new Error(text);

Error: Build failed with 1 error:
src/geocoding/search-places.callable.ts:10:13: ERROR: Unexpected "="`.split('\n');

describe('a build that fails', () => {
  const problem = buildProblem(ESBUILD, 'functions');

  it('is told with place and excerpt', () => {
    expect(problemText(problem)).toBe(
      `✗ The functions do not build: Unexpected "="
    at functions/src/geocoding/search-places.callable.ts:10
          10 │   const db = = firestore();
             ╵              ^`,
    );
  });

  it('is named in the status line by its file', () => {
    expect(problemSummary(problem)).toBe(
      'The functions do not build: search-places.callable.ts:10',
    );
  });

  it('counts further errors and finds places beside the folder', () => {
    const two = ['✘ [ERROR] one', '', '    ../model/src/geo.ts:3:1:', '', '✘ [ERROR] two'];
    expect(buildProblem(two, 'functions')).toEqual({
      kind: 'build',
      message: 'one (and 1 more)',
      where: 'model/src/geo.ts:3',
      detail: [],
    });
  });

  it('is told by what was thrown where esbuild says nothing', () => {
    const thrown = ['file:///w/build.mjs:20', '', 'Error: src/index.ts may hold nothing but lines'];
    expect(buildProblem(thrown, 'functions').message).toBe(thrown[2]);
    expect(buildProblem([], 'functions').message).not.toBe('');
  });
});

describe('the console', () => {
  it('is told by message and file', () => {
    const record = [
      '3:13:45 PM [vite] (client) Internal server error: Unexpected token',
      '  Plugin: vite:oxc',
      '  File: /w/web/src/main.tsx:12:3',
    ];
    expect(consoleProblem(record)).toMatchObject({
      message: 'Unexpected token',
      where: '/w/web/src/main.tsx:12',
    });
  });

  it('is not told what is no error', () => {
    expect(consoleProblem(['3:13:45 PM [vite] (client) hmr update /src/main.tsx'])).toBeNull();
  });
});

it('is told in lines that end between words', () => {
  const failed: Problem = {
    kind: 'function',
    message: 'not a word too far',
    where: null,
    detail: [],
  };
  expect(problemText(failed, { columns: 30 })).toBe('✗ A function failed: not a\n  word too far');
});

describe('equal problems', () => {
  const failed: Problem = {
    kind: 'function',
    message: 'Error: no 12',
    where: 'a.ts:1',
    detail: [],
  };

  it('are counted as one', () => {
    const counts = new ProblemCounts();
    expect(counts.add(failed)).toBe(1);
    expect(counts.add({ ...failed, message: 'Error: no 13' })).toBe(2);
    expect(counts.add({ ...failed, where: 'a.ts:2' })).toBe(1);
    expect(counts.add({ ...failed, message: 'Error: none' })).toBe(1);
    expect(counts.add({ ...failed, kind: 'emulators' })).toBe(1);
    counts.clear();
    expect(counts.add(failed)).toBe(1);
  });

  it('are told again ever more seldom', () => {
    const told = Array.from({ length: 1_000 }, (_, i) => i + 1).filter(isToldAgain);
    expect(told).toEqual([10, 100, 1_000]);
    expect(problemText(failed, { count: 10 })).toContain(
      'A function failed (10 times): Error: no 12',
    );
  });
});
