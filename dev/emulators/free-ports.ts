import { isPortFree, type Ports, portsAt } from './ports.ts';

/** Free ports for a suite, so that it can run beside others. */
export async function freePorts(firstOffset = 15_000): Promise<Ports> {
  for (let offset = firstOffset; offset < firstOffset + 1000; offset += 50) {
    const ports = portsAt(offset);
    if ((await Promise.all(Object.values(ports).map(isPortFree))).every(Boolean)) return ports;
  }
  throw new Error(`No free ports were found from ${firstOffset} above the usual ones on.`);
}
