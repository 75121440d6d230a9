import type { Page } from '@playwright/test';

/** What the console's router tells of itself; it puts itself there. */
interface RoutedWindow {
  __TSR_ROUTER__: {
    navigate(to: { href: string }): Promise<void>;
    state: { status: string; location: { href: string }; resolvedLocation?: { href: string } };
  };
}

/** Leads a page of the console to another path as a link does, and waits until it is shown. */
export async function go(page: Page, path: string): Promise<void> {
  // The router comes with the console's script, which may still be on its way.
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
