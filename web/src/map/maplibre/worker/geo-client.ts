import type { GeoAnswer, GeoRequest } from './geo-messages.ts';

type Settle = { resolve(urls: Record<string, string>): void; reject(error: Error): void };

/** Asks the worker that makes GeoJSON; one of it for each surface. */
export class GeoClient {
  readonly #worker = new Worker(new URL('./geo-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Settle>();
  readonly #onBusy: () => void;
  #lastId = 0;

  /** @param onBusy told when something is asked for */
  constructor(onBusy: () => void) {
    this.#onBusy = onBusy;

    this.#worker.onmessage = ({ data }: MessageEvent<GeoAnswer>) => {
      const settle = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('urls' in data) settle?.resolve(data.urls);
      else settle?.reject(new Error(data.error));
    };
    this.#worker.onerror = (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message));
      this.#waiting.clear();
    };
  }

  /** Whether nothing is being made. */
  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  /**
   * Addresses of GeoJSON by the source they are for; they last as long as this client.
   * @param transfer buffers that are handed over and not copied
   */
  ask(request: GeoRequest, transfer: Transferable[] = []): Promise<Record<string, string>> {
    const id = ++this.#lastId;
    this.#onBusy();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request }, transfer);
    });
  }

  /** What was asked for and has not come will not come. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}
