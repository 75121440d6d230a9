import type { CallName, Calls } from '@nest/model';

/** The callables that are declared to ask for a second factor. */
type StepUpCall = {
  [Name in CallName]: Calls[Name]['factor'] extends 'none' ? never : Name;
}[CallName];
/** Of others the handler may ask for one. */
type Reasons = Record<StepUpCall, string> & Partial<Record<CallName, string>>;

/** What the second factor is for; ends the sentence "To …, confirm that it is you." */
const STEP_UP_REASONS: Readonly<Reasons> = {
  inviteMember: 'invite people',
  resendInvitation: 'send an invitation again',
  changeRole: 'change a role',
  suspendMember: 'suspend a member',
  reactivateMember: 'reactivate a member',
  removeMember: 'remove a member',
  saveRole: 'change what a role may do',
  deleteRole: 'delete a role',
  trashPhenomenon: 'move phenomena to the trash',
  purgePhenomenon: 'delete phenomena for good',
  removePasskey: 'remove a passkey',
  endSession: 'end a session',
  endAllSessions: 'end sessions',
  saveAuditSettings: 'change how long the log is kept',
  saveMapSettings: 'change the settings',
};

/** What a callable's second factor is for, or undefined if it asks for none. */
export const stepUpReason = (name: CallName): string | undefined => STEP_UP_REASONS[name];
