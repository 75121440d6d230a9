import { describe, expect, it } from 'vitest';
import { isDue } from './schedule.ts';

const at = (time: string) => new Date(`2026-03-04T${time}:00Z`);

describe('isDue', () => {
  it.each([
    ['every 5 minutes', '10:05', true],
    ['every 5 minutes', '10:06', false],
    ['every 1 minutes', '10:06', true],
    ['every 2 hours', '10:00', true],
    ['every 2 hours', '11:00', false],
    ['every 1 day', '00:00', true],
    ['every 1 day', '01:00', false],
    ['*/15 * * * *', '10:45', true],
    ['*/15 * * * *', '10:46', false],
    ['0 3 * * *', '03:00', true],
    ['0 3 * * *', '03:01', false],
    ['0 9-17 * * 3', '12:00', true],
    ['0 9-17 * * 1,2', '12:00', false],
    ['30 4 4 3 *', '04:30', true],
  ])('%s at %s is %s', (schedule, time, due) => {
    expect(isDue(schedule, at(time))).toBe(due);
  });

  it('refuses a schedule that it cannot read', () => {
    expect(() => isDue('sometimes', at('10:00'))).toThrow('cannot read the schedule');
    expect(() => isDue('x * * * *', at('10:00'))).toThrow('cannot read "x"');
  });
});
