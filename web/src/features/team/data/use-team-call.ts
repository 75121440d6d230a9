import { useCall } from '@/lib/calls/use-call.ts';

export { type CallFailure, hasFailed, tellResults } from '@/lib/calls/use-call.ts';

/** The team's callables, and what each needs a second factor for. */
const CALLS = {
  inviteMember: 'invite people',
  resendInvitation: 'send an invitation again',
  withdrawInvitation: 'withdraw an invitation',
  changeRole: 'change a role',
  suspendMember: 'suspend a member',
  reactivateMember: 'reactivate a member',
  removeMember: 'remove a member',
  saveRole: 'change what a role may do',
  deleteRole: 'delete a role',
} as const;
export type TeamCall = keyof typeof CALLS;

/** Calls one of the team's functions; see `useCall`. */
export const useTeamCall = () => useCall<TeamCall>(CALLS);
