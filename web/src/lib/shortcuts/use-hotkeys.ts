import { useEffect } from 'react';
import { createKeyMatcher, isTyping, keyOf } from './keys.ts';
import { commandRegistry } from './registry.ts';

/** Listens for the hotkeys of all registered commands; mounted once, by the shell. */
export function useHotkeys(): void {
  useEffect(() => {
    const match = createKeyMatcher(() => performance.now());
    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || event.defaultPrevented) return;
      const commands = commandRegistry.list();
      const repeats = commands.some((command) => command.repeats && command.hotkey === key);
      if (event.repeat && !repeats) return;
      const withModifier = key.startsWith('mod+');
      if (isTyping(event.target) && !withModifier) return;
      const inDialog = document.querySelector('[role="dialog"],[role="alertdialog"],[role="menu"]');
      if (inDialog && !withModifier) return;
      const command = match(key, commands);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
