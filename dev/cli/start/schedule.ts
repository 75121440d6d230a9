const UNITS = { minute: 1, hour: 60, day: 1_440 } as const;
const EVERY = /^every (\d+) (minute|min|hour|day)s?$/;
const CRON_FIELDS = 5;

/**
 * Whether a schedule is due in a minute. Supports `every N minutes|hours|days` (counted from
 * 1970-01-01T00:00Z) and five-field crontab with `*`, lists, ranges and steps, in UTC.
 * @throws RangeError for a schedule that it cannot read.
 */
export function isDue(schedule: string, at: Date): boolean {
  const every = EVERY.exec(schedule.trim());
  if (every) {
    const unit = every[2] === 'min' ? 'minute' : (every[2] as keyof typeof UNITS);
    return Math.floor(at.getTime() / 60_000) % (Number(every[1]) * UNITS[unit]) === 0;
  }
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== CRON_FIELDS) throw new RangeError(`cannot read the schedule "${schedule}"`);
  const values = [
    at.getUTCMinutes(),
    at.getUTCHours(),
    at.getUTCDate(),
    at.getUTCMonth() + 1,
    at.getUTCDay(),
  ];
  return fields.every((field, i) => matches(field, values[i] ?? 0, schedule));
}

function matches(field: string, value: number, schedule: string): boolean {
  return field.split(',').some((part) => {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) throw new RangeError(`cannot read "${part}" in the schedule "${schedule}"`);
    const [, first, last, step] = found;
    const from = Number(first ?? 0);
    const to = last !== undefined ? Number(last) : first !== undefined && !step ? from : 59;
    return value >= from && value <= to && (value - from) % Number(step ?? 1) === 0;
  });
}
