import { useEffect, useRef, useState } from 'react';
import { SAMPLE_BYTES, type SampleOptions, type SampleResult } from './sample.ts';
import type { SampleAnswer, SampleRequest } from './sample.worker.ts';

/**
 * The start of a file, read in a worker so that the page stays responsive; null while reading. New
 * options parse it again, and outdated results are dropped.
 */
export function useSample(file: File | null, options: SampleOptions): SampleResult | null {
  const [answer, setAnswer] = useState<{ key: string; result: SampleResult } | null>(null);
  const worker = useRef<Worker | null>(null);
  const serial = useRef(0);
  const { encoding, format, delimiter } = options;
  const key = JSON.stringify([file?.name, file?.size, file?.lastModified, options]);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  useEffect(() => {
    if (!file) return;
    worker.current ??= new Worker(new URL('./sample.worker.ts', import.meta.url), {
      type: 'module',
    });
    const asked = worker.current;
    const id = ++serial.current;
    const onMessage = ({ data }: MessageEvent<SampleAnswer>) => {
      if (data.id === id) setAnswer({ key, result: data.result });
    };
    const onError = () =>
      setAnswer({ key, result: { ok: false, problem: 'The file could not be read.' } });
    asked.addEventListener('message', onMessage);
    asked.addEventListener('error', onError);
    const request: SampleRequest = {
      id,
      file,
      bytes: SAMPLE_BYTES,
      options: { encoding, format, delimiter },
    };
    asked.postMessage(request);
    return () => {
      asked.removeEventListener('message', onMessage);
      asked.removeEventListener('error', onError);
    };
  }, [file, encoding, format, delimiter, key]);
  return answer?.key === key ? answer.result : null;
}
