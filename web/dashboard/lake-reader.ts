import type { LakeAnswers, LakeMessage, LakeRequest } from './lake-worker.ts';
import { ExportError } from './range-reader.ts';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: ExportError) => void;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** Reads exports beside the page, which stays quick meanwhile. Rejects with ExportError. */
export function readLake<Request extends LakeRequest>(
  request: Request,
): Promise<LakeAnswers[Request['kind']]> {
  const id = ++asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    lakeWorker().postMessage({ id, ...request });
  });
}

/** Starts the worker ahead of the first question. */
export function lakeWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./lake-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<LakeMessage>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asker?.reject(new ExportError(data.error.code, data.error.message));
    else asker?.resolve(data.value as never);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new ExportError('export_not_read', message));
    waiting.clear();
    worker = undefined;
  };
  return worker;
}
