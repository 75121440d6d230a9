import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One command: its id connects the hotkey, the palette's row and the tooltip's hint. */
export interface Command {
  /** `area.verb`, such as `phenomena.new`. */
  id: string;
  /** What it does, as an imperative: "Report a phenomenon". */
  title: string;
  /** Heading in the palette and in the list of shortcuts. */
  group: string;
  /** One key, a chord of two (`g p`), or with `mod+` for Ctrl or Cmd. */
  hotkey?: string;
  /** Other words that find it. */
  keywords?: string[];
  /** Repeats while its key is held down. */
  repeats?: boolean;
  /** Not in the palette, only a hotkey. */
  hidden?: boolean;
  run(): void;
}

function createCommandRegistry() {
  let commands: readonly Command[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly Command[]) => {
    commands = next;
    for (const listener of listeners) listener();
  };
  return {
    list: () => commands,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Adds commands; the latest of an id or hotkey wins. Returns a function that removes them. */
    register(added: readonly Command[]): () => void {
      set([...commands, ...added]);
      return () => set(commands.filter((command) => !added.includes(command)));
    },
  };
}

export const commandRegistry = createCommandRegistry();

/** Registers commands while mounted, with the `run` of the latest render. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const signature = JSON.stringify(commands);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the commands
  useEffect(
    () =>
      commandRegistry.register(
        latest.current.map((command, index) => ({
          ...command,
          run: () => latest.current[index]?.run(),
        })),
      ),
    [signature],
  );
}

export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(commandRegistry.subscribe, commandRegistry.list);
}

/** The hotkey of a registered command, for tooltips. */
export function useHotkeyOf(id: string): string | undefined {
  return useCommandList().findLast((command) => command.id === id)?.hotkey;
}
