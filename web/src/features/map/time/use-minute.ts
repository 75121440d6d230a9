import { useEffect, useState } from 'react';

const readMinute = () => Math.floor(Date.now() / 60_000) * 60_000;

/** The present to the minute, Unix ms, kept true. */
export function useMinute(): number {
  const [minute, setMinute] = useState(readMinute);
  useEffect(() => {
    const timer = setInterval(() => setMinute(readMinute()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return minute;
}
