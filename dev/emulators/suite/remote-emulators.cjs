/**
 * Loaded into firebase-tools before it starts. It registers emulators of another process with this
 * one, so that triggers and lookups reach them, and shuts down cleanly when the program that
 * started the suite has ended for any reason.
 */
const { EmulatorRegistry } = require('firebase-tools/lib/emulator/registry');

const remote = JSON.parse(process.env.NEST_REMOTE_EMULATORS || '{}');
for (const [name, port] of Object.entries(remote)) {
  const done = () => Promise.resolve();
  EmulatorRegistry.set(name, {
    getName: () => name,
    getInfo: () => ({ name, host: '127.0.0.1', port }),
    start: done,
    connect: done,
    stop: done,
  });
}

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGINT');
  setTimeout(() => process.exit(1), 20_000).unref();
});
process.channel?.unref();
