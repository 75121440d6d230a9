import { useEffect, useState } from 'react';
import { DAY_MS } from '@/lib/format/day.ts';

const startOfDay = () => Math.floor(Date.now() / DAY_MS) * DAY_MS;

/** The start of today in UTC, in Unix ms; changes with the day if a page stays open. */
export function useToday(): number {
  const [today, setToday] = useState(startOfDay);
  useEffect(() => {
    // A second late rather than early.
    const timer = setTimeout(() => setToday(startOfDay()), today + DAY_MS - Date.now() + 1_000);
    return () => clearTimeout(timer);
  }, [today]);
  return today;
}
