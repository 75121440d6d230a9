export { endAllSessions } from './access/end-all-sessions.callable.ts';
export { endSession } from './access/end-session.callable.ts';
export { finishLinkedIn } from './access/finish-linkedin.callable.ts';
export { beforeUserCreated, beforeUserSignedIn } from './access/gate.blocking.ts';
export { onMemberWritten } from './access/member-written.trigger.ts';
export { passkeyChallenge } from './access/passkey-challenge.callable.ts';
export { registerPasskey } from './access/register-passkey.callable.ts';
export { removePasskey } from './access/remove-passkey.callable.ts';
export { renamePasskey } from './access/rename-passkey.callable.ts';
export { resumeSession } from './access/resume-session.callable.ts';
export { onRoleWritten } from './access/role-written.trigger.ts';
export { signInWithPasskey } from './access/sign-in-with-passkey.callable.ts';
export { startLinkedIn } from './access/start-linkedin.callable.ts';
export { stepUpWithPasskey } from './access/step-up-with-passkey.callable.ts';
export { syncSignInMethods } from './access/sync-sign-in-methods.callable.ts';
export { sweepGitHubTeam } from './access/team-sweep.schedule.ts';
export { touchSession } from './access/touch-session.callable.ts';
export { unlinkLinkedIn } from './access/unlink-linkedin.callable.ts';
export { aircraftApi } from './aircraft/aircraft-api.http.ts';
export { archiveSky } from './aircraft/archive-sky.schedule.ts';
export { captureAircraft } from './aircraft/capture-aircraft.task.ts';
export {
  auditComments,
  auditInvitations,
  auditPrivate,
  auditSettings,
  auditShoots,
} from './audit/audit-writes.trigger.ts';
export { keepAudit } from './audit/keep-audit.schedule.ts';
export { recordExport } from './audit/record-export.callable.ts';
export { sealAudit } from './audit/seal-audit.schedule.ts';
export { verifyAudit } from './audit/verify-audit.callable.ts';
export { reversePlace } from './geocoding/reverse-place.callable.ts';
export { searchPlaces } from './geocoding/search-places.callable.ts';
export { cancelImport } from './imports/cancel-import.callable.ts';
export { resumeImports } from './imports/imports-resume.schedule.ts';
export { runImport } from './imports/run-import.task.ts';
export { startImport } from './imports/start-import.callable.ts';
export { firstDigest } from './insights/first-digest.trigger.ts';
export { measureStorage } from './insights/measure-storage.schedule.ts';
export { resumeRollups } from './insights/resume-rollups.schedule.ts';
export { updateRollups } from './insights/update-rollups.task.ts';
export { weeklyDigest } from './insights/weekly-digest.schedule.ts';
export { resumeTiles } from './map/resume-tiles.schedule.ts';
export { updateTiles } from './map/update-tiles.task.ts';
export { editPhenomena } from './phenomena/edit-phenomena.callable.ts';
export { onPhenomenonWritten } from './phenomena/phenomenon-written.trigger.ts';
export { saveAuditSettings } from './settings/save-audit-settings.callable.ts';
export { saveMapSettings } from './settings/save-map-settings.callable.ts';
export { changeRole } from './team/change-role.callable.ts';
export { deleteRole } from './team/delete-role.callable.ts';
export { inviteMember } from './team/invite-member.callable.ts';
export { reactivateMember } from './team/reactivate-member.callable.ts';
export { removeMember } from './team/remove-member.callable.ts';
export { resendInvitation } from './team/resend-invitation.callable.ts';
export { saveRole } from './team/save-role.callable.ts';
export { suspendMember } from './team/suspend-member.callable.ts';
export { withdrawInvitation } from './team/withdraw-invitation.callable.ts';
export { keepTrash } from './trash/keep-trash.schedule.ts';
export { mergePhenomena } from './trash/merge-phenomena.callable.ts';
export { purgePhenomenon } from './trash/purge-phenomenon.callable.ts';
export { restorePhenomenon } from './trash/restore-phenomenon.callable.ts';
export { trashPhenomenon } from './trash/trash-phenomenon.callable.ts';
export { undoMerge } from './trash/undo-merge.callable.ts';
