import { readFile } from 'node:fs/promises';
import { currentActor } from '@/lib/accounts/session';
import { photoPath } from '@/lib/photos/files';
import { findPhoto, maySeeOriginal, maySeePhoto } from '@/lib/photos/queries';
import { reportIdOf } from '@/lib/reports/follow-token';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** A day, not a year: a photo that is hidden after a complaint shall also leave the caches. */
const publicCaching = 'public, max-age=86400, immutable';

/**
 * One of the two sizes of a photo, for everybody when released, else for sender, crew and staff; painted over
 * where staff have done that. `?original` is what was received, for staff. The server puts it into a sandbox
 * (lib/server/headers.ts).
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const photo = await findPhoto((await params).id);
  if (!photo) return respondFailure(fail('notFound'));
  const isOriginal = query.has('original');
  if (isOriginal || !photo.isPublic) {
    const actor = await currentActor();
    const followed = reportIdOf(query.get('follow') ?? '');
    const isAllowed = isOriginal ? maySeeOriginal(actor, photo) : maySeePhoto(actor, photo, followed);
    if (!isAllowed) return respondFailure(fail('notFound'));
  }
  const shown = query.get('size') === 'thumb' ? photo.thumbHash : photo.fullHash;
  const hash = isOriginal ? photo.originalHash : shown;
  return new Response(new Uint8Array(await readFile(photoPath(hash))), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': photo.isPublic && !isOriginal ? publicCaching : 'private, no-store',
      'content-disposition': 'inline; filename="foto.jpg"',
      'x-content-type-options': 'nosniff',
    },
  });
}
