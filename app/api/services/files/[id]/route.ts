import { Readable } from 'node:stream';
import { cookies } from 'next/headers';
import { currentActor } from '@/lib/accounts/session';
import { openCaseFile } from '@/lib/applications/open-file';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

const mimeTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

/**
 * A file of a case, shown in place but never run: type as found by content, no guessing, pictures in a sandbox. PDFs
 * open in the browser's own viewer, which a sandbox would keep shut; nothing else may load there.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const given = new URL(request.url).searchParams.get('token') ?? '';
  const kept = (await cookies())
    .getAll()
    .filter(({ name }) => /^(__Host-)?draft-/.test(name))
    .map(({ value }) => value);
  const opened = await openCaseFile(
    await currentActor(),
    (await params).id,
    [given, ...kept].filter(Boolean),
  );
  if (!opened) return respondFailure(fail('notFound'));
  const { file, bytes } = opened;
  const sandbox = file.type === 'pdf' ? '' : 'sandbox; ';
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mimeTypes[file.type],
      'content-length': String(file.size),
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': `${sandbox}default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
