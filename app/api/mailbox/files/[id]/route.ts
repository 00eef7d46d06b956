import { Readable } from 'node:stream';
import { requireActor } from '@/lib/accounts/session';
import { openFile } from '@/lib/mailbox/file-access';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

const mimeTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

/** A file of a thread, always as a download and in a sandbox: what somebody sent is never a page of ours. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const opened = await openFile(actor.value, (await params).id);
  if (!opened) return respondFailure(fail('notFound'));
  const { file, bytes } = opened;
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mimeTypes[file.type],
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
