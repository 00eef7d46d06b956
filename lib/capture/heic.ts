import type { Pixels } from './photo-types';

interface HeicAnswer {
  readonly pixels?: Pixels;
  readonly problem?: 'unreadable' | 'decoderMissing';
}

/**
 * Decodes a HEIC photo with the separate, replaceable decoder below /heic/ (LGPL-3.0). It is loaded only for
 * such a photo, and its worker is ended at once: it holds up to 200 MB.
 */
export async function decodeHeic(file: Blob): Promise<HeicAnswer> {
  const bytes = await file.arrayBuffer();
  return new Promise((resolve) => {
    const worker = new Worker('/heic/worker.js');
    const finish = (answer: HeicAnswer) => {
      worker.terminate();
      resolve(answer);
    };
    worker.onerror = () => finish({ problem: 'decoderMissing' });
    worker.onmessage = ({ data }: MessageEvent<HeicAnswer>) => finish(data);
    worker.postMessage(bytes, [bytes]);
  });
}
