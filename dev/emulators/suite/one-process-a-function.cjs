/**
 * Loaded into firebase-tools before it starts. By default the emulator gives each call in progress
 * its own process, so that ten writes at once start ten processes of every trigger, a second of
 * work each. A deployed instance serves many calls at a time. With this the emulator does so too:
 * calls that arrive while a function starts wait for that start, and later ones share its process.
 */
const { FunctionsEmulator } = require('firebase-tools/lib/emulator/functionsEmulator');
const {
  RuntimeWorker,
  RuntimeWorkerPool,
  RuntimeWorkerState,
} = require('firebase-tools/lib/emulator/functionsRuntimeWorker');

const { startRuntime } = FunctionsEmulator.prototype;
const starts = new Map();
FunctionsEmulator.prototype.startRuntime = function (backend, trigger) {
  if (!trigger) return startRuntime.call(this, backend);
  const key = `${backend.codebase} ${trigger.id}`;
  const known = starts.get(key);
  if (known) return known;
  const start = startRuntime.call(this, backend, trigger).finally(() => starts.delete(key));
  starts.set(key, start);
  return start;
};

const { getIdleWorker, exit } = RuntimeWorkerPool.prototype;
RuntimeWorkerPool.prototype.getIdleWorker = function (triggerId) {
  const idle = getIdleWorker.call(this, triggerId);
  const isBusy = ({ state }) => state === RuntimeWorkerState.BUSY;
  return idle ?? this.getTriggerWorkers(triggerId).find(isBusy);
};

RuntimeWorkerPool.prototype.exit = function () {
  for (const worker of [...this.workers.values()].flat()) worker.calls = 0;
  exit.call(this);
};

const { request, waitForSocketReady } = RuntimeWorker.prototype;
/**
 * A process is ended when one of its calls fails; the others may finish first, and it gets no more.
 */
RuntimeWorker.prototype.waitForSocketReady = function () {
  const { process: child } = this.runtime;
  const kill = child.kill.bind(child);
  child.kill = (signal) => {
    if ((this.calls ?? 0) <= 1) return kill(signal);
    this.state = RuntimeWorkerState.FINISHING;
    this.isToEnd = true;
    return true;
  };
  return waitForSocketReady.call(this);
};

RuntimeWorker.prototype.request = async function (...given) {
  this.calls = (this.calls ?? 0) + 1;
  try {
    return await request.apply(this, given);
  } finally {
    this.calls--;
    if (this.isToEnd && this.calls === 0) this.runtime.process.kill();
  }
};
