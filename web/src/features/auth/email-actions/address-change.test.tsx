// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { applyActionCode, checkActionCode } from 'firebase/auth';
import { beforeEach, expect, it, vi } from 'vitest';
import { AddressChange } from './address-change.tsx';

vi.mock('@/lib/firebase/services.ts', () => ({ auth: () => 'auth' }));
vi.mock('firebase/auth', async (original) => ({
  ...(await original<object>()),
  applyActionCode: vi.fn(async () => undefined),
  checkActionCode: vi.fn(),
}));

const linkFor = (operation: string) =>
  vi.mocked(checkActionCode).mockResolvedValue({
    operation: operation as never,
    data: { email: 'new@nest.example' },
  });
beforeEach(() => vi.mocked(applyActionCode).mockClear());

it.each([
  ['VERIFY_AND_CHANGE_EMAIL', 'Change address', 'Your address is changed'],
  ['RECOVER_EMAIL', 'Restore address', 'Your address is back'],
])('a mail scanner that runs scripts does not use a link to %s', async (operation, act, done) => {
  linkFor(operation);
  render(<AddressChange code={`code of ${operation}`} />);
  const button = await screen.findByRole('button', { name: act });
  expect(screen.getByText(/new@nest\.example/)).toBeTruthy();
  expect(applyActionCode).not.toHaveBeenCalled();
  fireEvent.click(button);
  await screen.findByRole('heading', { name: done });
  expect(applyActionCode).toHaveBeenCalledExactlyOnceWith('auth', `code of ${operation}`);
});
