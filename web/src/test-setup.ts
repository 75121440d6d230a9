import { afterEach } from 'vitest';

/** Tests that draw begin with `@vitest-environment jsdom`; the others need nothing of this. */
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  // A busy machine may take seconds to load a lazy part; a test that waits for it is not at fault.
  configure({ asyncUtilTimeout: 20_000 });
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });
  class NoResize implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  globalThis.ResizeObserver ??= NoResize;
  Element.prototype.scrollIntoView ??= () => {};
}
