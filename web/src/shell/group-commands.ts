import type { Command } from '@/platform/shortcuts/registry.ts';

const FIRST = 'This page';

/** Commands by their group, those of the page first; of two with the same id the later one. */
export function groupCommands(commands: readonly Command[]) {
  const byId = new Map(commands.map((command) => [command.id, command]));
  const groups = new Map<string, Command[]>();
  for (const command of byId.values()) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups]
    .map(([group, list]) => ({ group, commands: list }))
    .sort((a, b) => Number(b.group === FIRST) - Number(a.group === FIRST));
}
