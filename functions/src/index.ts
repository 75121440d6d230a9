export { syncMemberClaims, syncRoleClaims } from './access/sync-claims.trigger.ts';
export { aircraftApi } from './aircraft/aircraft-api.http.ts';
export { archiveSky } from './aircraft/archive-sky.schedule.ts';
export { captureSky } from './aircraft/capture-sky.trigger.ts';
export { cancelImport } from './imports/cancel-import.callable.ts';
export { resumeImports } from './imports/imports-resume.schedule.ts';
export { runImport } from './imports/run-import.task.ts';
export { startImport } from './imports/start-import.callable.ts';
