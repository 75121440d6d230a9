import type { Command } from '@/lib/shortcuts/registry.ts';

const LAST = 'Console';
const FIRST = 'This page';
const rank = (group: string) => (group === FIRST ? 0 : group === LAST ? 2 : 1);

/**
 * Commands by group, the page's first and the console's last; of two with the same id, the later
 * one.
 */
export function groupCommands(commands: readonly Command[]) {
  const byId = new Map(commands.map((command) => [command.id, command]));
  const groups = new Map<string, Command[]>();
  for (const command of byId.values()) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups]
    .map(([group, list]) => ({ group, commands: list }))
    .sort((a, b) => rank(a.group) - rank(b.group));
}
