import { expect, test } from 'vitest';
import { emulatorConfig } from '../../../vite/firebase-init.ts';
import { completeConfig } from './config.ts';

const config = { projectId: 'demo-nest-test', appId: 'a', apiKey: 'k' };

test('a real project has no emulators', () => {
  expect(completeConfig({ ...config, projectId: 'nest-prod' }, '').emulators).toBeUndefined();
});

test("Hosting's emulator stands at the offset of all others", () => {
  expect(completeConfig(config, '15000').emulators).toEqual({
    auth: 19099,
    firestore: 18080,
    storage: 19199,
    functions: 15001,
  });
});

test('Vite names the ports itself, by offset or one by one', () => {
  const { projectId, emulators } = emulatorConfig({
    NEST_PORT_OFFSET: '10000',
    NEST_AUTH_PORT: '9',
  });
  expect(projectId).toBe('demo-nest-test');
  expect(completeConfig({ ...config, emulators } as never, '15173').emulators).toMatchObject({
    auth: 9,
    firestore: 18080,
  });
});
