import { expect, test } from 'vitest';
import { readAddresses } from './addresses.ts';

const emails = (text: string) => readAddresses(text).map(({ email }) => email);

test('addresses are read as people paste them', () => {
  const wanted = ['noor@nest.example', 'ola@nest.example'];
  expect(emails('noor@nest.example, ola@nest.example')).toEqual(wanted);
  expect(emails('noor@nest.example;\nola@nest.example\n')).toEqual(wanted);
  expect(emails('noor@nest.example  ola@nest.example')).toEqual(wanted);
  expect(emails('Noor Haddad <Noor@Nest.example>, "Ola N." <ola@nest.example>')).toEqual(wanted);
  expect(emails('')).toEqual([]);
});

test('one address is one invitation', () => {
  expect(emails('noor@nest.example NOOR@nest.example')).toEqual(['noor@nest.example']);
});

test('each address says what is wrong with it', () => {
  expect(readAddresses('noor@nest.example, noor@, Noor Haddad')).toEqual([
    { email: 'noor@nest.example', problem: null },
    { email: 'noor@', problem: 'is no e-mail address' },
    { email: 'noor haddad', problem: 'is no e-mail address' },
  ]);
  const many = Array.from({ length: 51 }, (_, i) => `a${i}@nest.example`).join('\n');
  expect(readAddresses(many).filter(({ problem }) => problem !== null)).toHaveLength(1);
});
