import '@/lib/no-eval.ts';
import { readSample, type SampleOptions, type SampleResult } from './sample.ts';

export interface SampleRequest {
  id: number;
  file: File;
  /** How many bytes to read. */
  bytes: number;
  options: SampleOptions;
}
export interface SampleAnswer {
  id: number;
  result: SampleResult;
}

const post: (answer: SampleAnswer) => void = (answer) => self.postMessage(answer);

self.addEventListener('message', async ({ data }: MessageEvent<SampleRequest>) => {
  const { id, file, bytes, options } = data;
  try {
    const sample = new Uint8Array(await file.slice(0, bytes).arrayBuffer());
    post({ id, result: readSample(sample, file.size > bytes, file.name, options) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    post({ id, result: { ok: false, problem: `The file could not be read: ${why}` } });
  }
});
