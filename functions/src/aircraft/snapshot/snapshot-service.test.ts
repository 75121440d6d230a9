import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestOf, startInstance } from '../testing/instance.ts';
import { FakeClock, MemorySkyRecords } from '../testing/memory.ts';
import { type ScriptedOpenSky, startScriptedOpenSky } from '../testing/scripted-opensky.ts';
import type { Change } from './snapshot-repository.ts';
import type { SnapshotState } from './snapshot-state.ts';

const clock = new FakeClock();
let upstream: ScriptedOpenSky;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(() => upstream.stop());

/** A repository in which a change happens once, between a read and the write that follows it. */
class OvertakenRecords extends MemorySkyRecords {
  happens: (() => Promise<unknown>) | null = null;

  override async change<T>(
    nowMs: number,
    decide: (record: SnapshotState) => Change<T>,
  ): Promise<T> {
    const { happens } = this;
    this.happens = null;
    await happens?.();
    return super.change(nowMs, decide);
  }
}

it('shows an instance with nothing to show what another fetched since it looked', async () => {
  const records = new OvertakenRecords('standard');
  const start = (name: string) => startInstance({ ...upstream, records, clock, name });
  const [first, second] = [start('first'), start('second')];
  records.happens = () => second.api(requestOf('/aircraft'));
  expect((await first.api(requestOf('/aircraft'))).status).toBe(200);
  expect(upstream.calls).toHaveLength(1);
});
