import { isDue } from './schedule.ts';

interface ScheduledTrigger {
  id: string;
  schedule?: { schedule: string };
}

/**
 * Replaces Cloud Scheduler. The Functions emulator only runs scheduled functions through Pub/Sub,
 * so this lists them each minute and calls those that are due.
 * @returns a function that stops the clock.
 */
export function startClock(options: {
  projectId: string;
  functionsHost: string;
  onError: (message: string) => void;
  now?: () => Date;
}): () => void {
  const { projectId, functionsHost, onError, now = () => new Date() } = options;
  let minute = Math.floor(now().getTime() / 60_000);
  const tick = async () => {
    const current = Math.floor(now().getTime() / 60_000);
    if (current === minute) return;
    minute = current;
    const at = new Date(current * 60_000);
    for (const { id, schedule } of await listTriggers(functionsHost)) {
      if (schedule && isDue(schedule.schedule, at)) await fire(functionsHost, projectId, id);
    }
  };
  const timer = setInterval(() => {
    tick().catch((error: unknown) => onError(`A scheduled function was called in vain. ${error}`));
  }, 1_000);
  timer.unref();
  return () => clearInterval(timer);
}

async function listTriggers(functionsHost: string): Promise<ScheduledTrigger[]> {
  const response = await fetch(`http://${functionsHost}/backends`);
  const { backends } = (await response.json()) as {
    backends: { functionTriggers: ScheduledTrigger[] }[];
  };
  return backends.flatMap(({ functionTriggers }) => functionTriggers);
}

/** Calls a scheduled function once, as Cloud Scheduler would. */
export async function fire(functionsHost: string, projectId: string, id: string): Promise<void> {
  const url = `http://${functionsHost}/functions/projects/${projectId}/triggers/${id}-0`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok) throw new Error(`${id} answered ${response.status}: ${await response.text()}`);
}
