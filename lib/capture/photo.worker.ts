import type { PhotoJob, PhotoJobAnswer } from './photo-types';
import { workOnPhoto } from './photo-work';

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data }: MessageEvent<PhotoJob>) => {
  const result = await workOnPhoto(data.file, data.pixels).catch(() => ({ problem: 'unreadable' }) as const);
  const answer: PhotoJobAnswer = { id: data.id, result };
  scope.postMessage(answer, 'problem' in result ? [] : [result.bytes, result.preview]);
};
