import type { PhotoJob, PhotoJobAnswer, Pixels } from './photo-types';

type Result = PhotoJobAnswer['result'];
const open = new Map<number, (result: Result) => void>();
let worker: Worker | null = null;
let lastId = 0;

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  try {
    const started = new Worker(new URL('./photo.worker.ts', import.meta.url));
    started.onmessage = ({ data }: MessageEvent<PhotoJobAnswer>) => {
      open.get(data.id)?.(data.result);
      open.delete(data.id);
    };
    // Not loaded, or out of memory: whoever waits goes on without it.
    started.onerror = () => {
      for (const answer of open.values()) answer({ problem: 'unsupported' });
      open.clear();
      worker = null;
    };
    return started;
  } catch {
    return null;
  }
}

/** Lets the worker prepare a photo; `unsupported` where this browser cannot. */
export function askPhotoWorker(file: Blob, pixels?: Pixels): Promise<Result> {
  worker ??= startWorker();
  const active = worker;
  if (!active) return Promise.resolve({ problem: 'unsupported' });
  lastId += 1;
  const job: PhotoJob = { id: lastId, file, pixels };
  return new Promise((resolve) => {
    open.set(job.id, resolve);
    active.postMessage(job);
  });
}
