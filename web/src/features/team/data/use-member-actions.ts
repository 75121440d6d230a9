import type { CallResult, MemberStatus } from '@nest/model';
import { calls } from '@/lib/calls/calls.ts';
import { type CallFailure, tellResults, useCall } from '@/lib/calls/use-call.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { toast } from '@/lib/toast.ts';
import { useSubmit } from '@/ui/form/use-submit.ts';

export interface Target {
  uid: string;
  name: string;
  role: string;
  status: MemberStatus;
}

/** What gives members a status, and what is said of it afterwards. */
const STATUS_ACTIONS = {
  active: { call: calls.reactivateMember, done: 'reactivated' },
  suspended: { call: calls.suspendMember, done: 'suspended' },
  removed: { call: calls.removeMember, done: 'removed' },
} as const;

/** Actions on members, each with a toast that offers undo. */
export function useMemberActions() {
  const call = useCall();
  const { busy, submit } = useSubmit(toast.error);

  const run = async (work: Promise<{ results: CallResult[] } | CallFailure>) =>
    (await submit(work))?.results ?? [];
  const uidsOf = (targets: readonly Target[]) => targets.map(({ uid }) => uid);
  const giveStatus = (status: MemberStatus, targets: readonly Target[], reason = '') =>
    run(call(STATUS_ACTIONS[status].call, { uids: uidsOf(targets), reason }));
  const giveRole = (role: string, targets: readonly Target[]) =>
    run(call(calls.changeRole, { uids: uidsOf(targets), role }));
  const some = (targets: readonly Target[], ids: readonly string[]) =>
    targets.filter(({ uid }) => ids.includes(uid));
  const who = (targets: readonly Target[], ids: readonly string[]) =>
    ids.length === 1
      ? (some(targets, ids)[0]?.name ?? 'One member')
      : formatPlural(ids.length, 'member');

  const setStatus = async (status: MemberStatus, targets: readonly Target[], reason = '') => {
    const results = await giveStatus(status, targets, reason);
    tellResults(
      results,
      (_, ids) => `${who(targets, ids)} ${STATUS_ACTIONS[status].done}`,
      (ids) => void restoreStatus(status, some(targets, ids)),
    );
  };
  /** Restores the status that members had before they were given another. */
  const restoreStatus = async (given: MemberStatus, targets: readonly Target[]) => {
    const were = (status: MemberStatus) => targets.filter((target) => target.status === status);
    const step = async (next: MemberStatus, some: readonly Target[]) =>
      some.length > 0 ? giveStatus(next, some) : [];
    const results = given === 'active' ? [] : await step('active', targets);
    results.push(...(await step('suspended', were('suspended'))));
    if (given === 'active') results.push(...(await step('removed', were('removed'))));
    tellResults(results, () => 'Undone');
  };
  const changeRole = async (targets: readonly Target[], role: string, roleName: string) => {
    const changing = targets.filter((target) => target.role !== role);
    const results = await giveRole(role, changing);
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
      results.push(...(await giveRole(role, those)));
    }
    tellResults(results, () => 'Undone');
  };
  return { busy, setStatus, changeRole };
}
export type MemberActions = ReturnType<typeof useMemberActions>;
