export { aircraftApi } from './aircraft/api/aircraft-api.http.ts';
export { archiveSnapshots } from './aircraft/archive-snapshots.schedule.ts';
export { captureAircraft } from './aircraft/capture/capture-aircraft.task.ts';
export { enforceAuditRetention } from './audit/audit-retention.schedule.ts';
export {
  auditComments,
  auditInvitations,
  auditPrivate,
  auditSettings,
  auditShoots,
} from './audit/audit-writes.trigger.ts';
export { recordExport } from './audit/record-export.callable.ts';
export { sealAudit } from './audit/seal-audit.schedule.ts';
export { verifyAudit } from './audit/verify-audit.callable.ts';
export { onAccountDeleted } from './auth/account-deleted.trigger.ts';
export { beforeUserCreated, beforeUserSignedIn } from './auth/gate/gate.blocking.ts';
export { syncGitHubTeam } from './auth/github/sync-github-team.schedule.ts';
export { finishLinkedIn } from './auth/linkedin/finish-linkedin.callable.ts';
export { startLinkedIn } from './auth/linkedin/start-linkedin.callable.ts';
export { unlinkLinkedIn } from './auth/linkedin/unlink-linkedin.callable.ts';
export { onMemberWritten } from './auth/member-written.trigger.ts';
export { passkeyChallenge } from './auth/passkeys/passkey-challenge.callable.ts';
export { registerPasskey } from './auth/passkeys/register-passkey.callable.ts';
export { removePasskey } from './auth/passkeys/remove-passkey.callable.ts';
export { renamePasskey } from './auth/passkeys/rename-passkey.callable.ts';
export { signInWithPasskey } from './auth/passkeys/sign-in-with-passkey.callable.ts';
export { stepUpWithPasskey } from './auth/passkeys/step-up-with-passkey.callable.ts';
export { onRoleWritten } from './auth/role-written.trigger.ts';
export { endAllSessions } from './auth/sessions/end-all-sessions.callable.ts';
export { endSession } from './auth/sessions/end-session.callable.ts';
export { resumeSession } from './auth/sessions/resume-session.callable.ts';
export { touchSession } from './auth/sessions/touch-session.callable.ts';
export { syncSignInMethods } from './auth/sync-sign-in-methods.callable.ts';
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
export { mergePhenomena } from './trash/merge-phenomena.callable.ts';
export { purgePhenomenon } from './trash/purge-phenomenon.callable.ts';
export { purgeTrash } from './trash/purge-trash.schedule.ts';
export { restorePhenomenon } from './trash/restore-phenomenon.callable.ts';
export { trashPhenomenon } from './trash/trash-phenomenon.callable.ts';
export { undoMerge } from './trash/undo-merge.callable.ts';
