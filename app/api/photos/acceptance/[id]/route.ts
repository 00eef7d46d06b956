import { readFile } from 'node:fs/promises';
import { currentActor } from '@/lib/accounts/session';
import { photoPath } from '@/lib/photos/files';
import { findAcceptancePhoto } from '@/lib/photos/queries';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** A photo that a crew took after a use of public space, in one of two sizes; for crews and the town hall. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const photo = await findAcceptancePhoto(await currentActor(), (await params).id);
  if (!photo) return respondFailure(fail('notFound'));
  const isThumb = new URL(request.url).searchParams.get('size') === 'thumb';
  const bytes = await readFile(photoPath(isThumb ? photo.thumbHash : photo.fullHash));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'content-disposition': 'inline; filename="foto.jpg"',
      'x-content-type-options': 'nosniff',
    },
  });
}
