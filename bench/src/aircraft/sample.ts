import { existsSync, readFileSync } from 'node:fs';
import { Sky } from '@nest/dev/mocks/opensky/sky.ts';
import { parseStatesAnswer, toStatesAnswer } from '@nest/model';

const WORLD = new URL('../../../../shared/data/opensky-states-world.json', import.meta.url);

/** OpenSky's JSON of the whole world: a real response if there is one, otherwise the mock's. */
export function worldJson(): { name: string; text: string } {
  if (existsSync(WORLD)) {
    return { name: 'opensky-states-world.json', text: readFileSync(WORLD, 'utf8') };
  }
  const time = Date.UTC(2026, 6, 1, 12) / 1000;
  const answer = toStatesAnswer({ time, states: new Sky('bench').statesAt(time) });
  return { name: 'the mock sky', text: JSON.stringify(answer) };
}

export function worldSnapshot(text: string) {
  const parsed = parseStatesAnswer(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.snapshot;
}
