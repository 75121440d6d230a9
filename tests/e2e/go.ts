import type { Page } from '@playwright/test';

/** The console's router, which sets itself on the window. */
interface RoutedWindow {
  __TSR_ROUTER__: {
    navigate(to: { href: string }): Promise<void>;
    state: { status: string; location: { href: string }; resolvedLocation?: { href: string } };
  };
}

/** Navigates a page of the console to another path like a link, and waits until it is shown. */
export async function go(page: Page, path: string): Promise<void> {
  // The router is part of the console's script, which may still be loading.
  await page.waitForFunction(() => '__TSR_ROUTER__' in window);
  await page.evaluate(
    (href) => (window as unknown as RoutedWindow).__TSR_ROUTER__.navigate({ href }),
    path,
  );
  await page.waitForFunction(() => {
    const { status, location, resolvedLocation } = (window as unknown as RoutedWindow)
      .__TSR_ROUTER__.state;
    return status === 'idle' && resolvedLocation?.href === location.href;
  });
}
