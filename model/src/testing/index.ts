/** Valid records to start a test from, made with the timestamps of any SDK. */
export * from './phenomena.ts';
export * from './timestamps.ts';
export * from './workspace.ts';
