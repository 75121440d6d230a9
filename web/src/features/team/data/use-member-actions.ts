import type { CallResult, MemberStatus } from '@nest/model';
import { useState } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { toast } from '@/lib/toast.ts';
import { hasFailed, type TeamCall, tellResults, useTeamCall } from './use-team-call.ts';

export interface Target {
  uid: string;
  name: string;
  role: string;
  status: MemberStatus;
}

type StatusAction = Extract<TeamCall, 'suspendMember' | 'reactivateMember' | 'removeMember'>;

const DONE: Record<StatusAction, string> = {
  suspendMember: 'suspended',
  reactivateMember: 'reactivated',
  removeMember: 'removed',
};

/** Actions on members, each with a toast that offers undo. */
export function useMemberActions() {
  const call = useTeamCall();
  const [busy, setBusy] = useState(false);

  const run = async (name: TeamCall, targets: readonly Target[], input: object = {}) => {
    setBusy(true);
    const uids = targets.map(({ uid }) => uid);
    const answer = await call<{ results: CallResult[] }>(name, { uids, ...input });
    setBusy(false);
    if (!hasFailed(answer)) return answer.results;
    if (answer.failed) toast.error(answer.failed);
    return [];
  };
  const some = (targets: readonly Target[], ids: readonly string[]) =>
    targets.filter(({ uid }) => ids.includes(uid));
  const who = (targets: readonly Target[], ids: readonly string[]) =>
    ids.length === 1
      ? (some(targets, ids)[0]?.name ?? 'One member')
      : formatPlural(ids.length, 'member');

  const setStatus = async (action: StatusAction, targets: readonly Target[], reason = '') => {
    const results = await run(action, targets, { reason });
    tellResults(
      results,
      (_, ids) => `${who(targets, ids)} ${DONE[action]}`,
      (ids) => void restoreStatus(action, some(targets, ids)),
    );
  };
  /** Restores the status that members had before an action. */
  const restoreStatus = async (action: StatusAction, targets: readonly Target[]) => {
    const were = (status: MemberStatus) => targets.filter((target) => target.status === status);
    const step = async (next: StatusAction, some: readonly Target[]) =>
      some.length > 0 ? run(next, some) : [];
    const results = action === 'reactivateMember' ? [] : await step('reactivateMember', targets);
    results.push(...(await step('suspendMember', were('suspended'))));
    if (action === 'reactivateMember')
      results.push(...(await step('removeMember', were('removed'))));
    tellResults(results, () => 'Undone');
  };
  const changeRole = async (targets: readonly Target[], role: string, roleName: string) => {
    const changing = targets.filter((target) => target.role !== role);
    const results = await run('changeRole', changing, { role });
    tellResults(
      results,
      (count, ids) =>
        `${who(changing, ids)} ${count === 1 ? 'is' : 'are'} now ${count === 1 ? '' : 'all '}${roleName}`,
      (ids) => void restoreRoles(some(changing, ids)),
    );
  };
  const restoreRoles = async (targets: readonly Target[]) => {
    const results: CallResult[] = [];
    for (const role of new Set(targets.map((target) => target.role))) {
      const those = targets.filter((target) => target.role === role);
      results.push(...(await run('changeRole', those, { role })));
    }
    tellResults(results, () => 'Undone');
  };
  return { busy, setStatus, changeRole };
}
export type MemberActions = ReturnType<typeof useMemberActions>;
