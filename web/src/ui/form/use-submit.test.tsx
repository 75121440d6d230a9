// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useSubmit } from './use-submit.ts';

vi.mock('@/lib/firebase/services.ts', () => ({ callFunction: vi.fn() }));

it('is busy until the answer comes, and gives it back', async () => {
  const { result } = renderHook(() => useSubmit());
  let answer = (_: { roleId: string }) => {};
  let sent: Promise<{ roleId: string } | null> | undefined;
  act(() => {
    sent = result.current.submit(
      new Promise<{ roleId: string }>((resolve) => {
        answer = resolve;
      }),
    );
  });
  expect(result.current.busy).toBe(true);
  await act(async () => {
    answer({ roleId: 'r1' });
    expect(await sent).toEqual({ roleId: 'r1' });
  });
  expect(result.current).toMatchObject({ busy: false, problem: null });
});

it('says what failed until something is sent again', async () => {
  const tell = vi.fn();
  const { result } = renderHook(() => useSubmit(tell));
  const send = (answer: unknown) =>
    act(async () => void (await result.current.submit(Promise.resolve(answer))));
  await send({ failed: 'The role exists already.' });
  expect(result.current).toMatchObject({ busy: false, problem: 'The role exists already.' });
  expect(tell).toHaveBeenCalledExactlyOnceWith('The role exists already.');
  await send({ results: [] });
  expect(result.current.problem).toBeNull();
});

it('has nothing to say of what the person called off', async () => {
  const tell = vi.fn();
  const { result } = renderHook(() => useSubmit(tell));
  await act(async () => {
    expect(await result.current.submit(Promise.resolve({ failed: null }))).toBeNull();
  });
  expect(result.current.problem).toBeNull();
  expect(tell).not.toHaveBeenCalled();
});
