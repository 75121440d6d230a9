import type { Page } from '@playwright/test';

/** What the console's Content-Security-Policy refuses on a page and in its workers, as it happens. */
export function policyViolations(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}
