import { Readable } from 'node:stream';
import { cookies } from 'next/headers';
import { currentActor } from '../accounts/session';
import { respondFailure } from '../respond';
import { fail } from '../result';
import { openCaseFile } from './open-file';

const mimeTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

/**
 * A file of a case, type as found by content, without guessing. The server adds the policy by the address: pictures in
 * a sandbox, PDFs to be saved; `isViewer` shows a PDF in the browser's own viewer and nothing else at all.
 */
export async function answerFile(request: Request, id: string, isViewer: boolean): Promise<Response> {
  const given = new URL(request.url).searchParams.get('token') ?? '';
  const kept = (await cookies())
    .getAll()
    .filter(({ name }) => /^(__Host-)?draft-/.test(name))
    .map(({ value }) => value);
  const opened = await openCaseFile(await currentActor(), id, [given, ...kept].filter(Boolean));
  if (!opened || (isViewer && opened.file.type !== 'pdf')) return respondFailure(fail('notFound'));
  const { file, bytes } = opened;
  const isShown = isViewer || file.type !== 'pdf';
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mimeTypes[file.type],
      'content-length': String(file.size),
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
