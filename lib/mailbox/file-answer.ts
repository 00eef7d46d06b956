import { Readable } from 'node:stream';
import type { OpenFile } from './file-access';

const mimeTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

/** A file as a download; what somebody sent is never a page of ours. */
export const fileAnswer = ({ file, bytes }: OpenFile): Response =>
  new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mimeTypes[file.type],
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
