import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const Clock = createContext(0);
const TICK_MS = 5_000;

/** Provides the server's time, updated a few times a minute, so that ages stay correct. */
export function SkyClock({ nowS, children }: { nowS(): number; children: ReactNode }) {
  const [now, setNow] = useState(nowS);
  useEffect(() => {
    setNow(nowS());
    const timer = setInterval(() => setNow(nowS()), TICK_MS);
    return () => clearInterval(timer);
  }, [nowS]);
  return <Clock value={now}>{children}</Clock>;
}

/** The server's time in Unix seconds, as of the last tick. */
export const useClockS = (): number => useContext(Clock);
