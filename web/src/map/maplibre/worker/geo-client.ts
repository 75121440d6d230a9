import type { GeoAnswer, GeoRequest } from './geo-messages.ts';

type Settle = { resolve(urls: Record<string, string>): void; reject(error: Error): void };

/** Client of the worker that creates GeoJSON; one per surface. */
export class GeoClient {
  readonly #worker = new Worker(new URL('./geo-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Settle>();
  readonly #onBusy: () => void;
  #lastId = 0;

  /** @param onBusy called when something is requested */
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

  /** Whether no request is pending. */
  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  /**
   * URLs of GeoJSON by source; they are valid as long as this client.
   * @param transfer buffers that are transferred and not copied
   */
  ask(request: GeoRequest, transfer: Transferable[] = []): Promise<Record<string, string>> {
    const id = ++this.#lastId;
    this.#onBusy();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request }, transfer);
    });
  }

  /** Pending requests will not be answered. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}
