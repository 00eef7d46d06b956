import { saveShared } from '../outbox/drafts';
import { sha256Hex, uuidv7 } from '../outbox/ids';
import type { StoredPhoto } from '../outbox/types';

const MOST_FILES = 5;
const MOST_BYTES = 20_000_000;

async function toPhoto(file: File): Promise<StoredPhoto> {
  const bytes = await file.arrayBuffer();
  return { id: uuidv7(), name: file.name, type: file.type, bytes, sha256: await sha256Hex(bytes) };
}

/** Takes photos shared from the gallery and opens the capture with them; the raw files stay on the phone. */
export async function receiveShare(request: Request): Promise<Response> {
  try {
    const form = await request.formData();
    const files = [...form.values()]
      .filter((value): value is File => value instanceof File)
      .filter(({ type, size }) => type.startsWith('image/') && size > 0 && size <= MOST_BYTES)
      .slice(0, MOST_FILES);
    if (files.length === 0) return Response.redirect('/report?shared=missed', 303);
    await saveShared(await Promise.all(files.map(toPhoto)));
    return Response.redirect('/report?shared=1', 303);
  } catch {
    return Response.redirect('/report?shared=missed', 303);
  }
}
