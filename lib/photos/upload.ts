import { rm } from 'node:fs/promises';
import { isDiskFull } from '../action';
import { fail, type Result } from '../result';
import { receive, type Upload } from './multipart';
import { makeTempFolder } from './temp';

/**
 * Streams a multipart request to temporary files, hands it to `work` and removes the files afterwards,
 * whatever happens. Memory stays small however large the photos are.
 * @param parts filled as they come: what stood before a photo that is refused is known all the same
 * @returns what `work` returns, or `badRequest`, `tooLarge`, `tooManyPhotos`, `storageFull`
 */
export async function withUpload<T>(
  request: Request,
  work: (upload: Upload) => Promise<Result<T>>,
  parts = new Map<string, Buffer>(),
): Promise<Result<T>> {
  let folder: string | undefined;
  try {
    folder = await makeTempFolder();
    const upload = await receive(request, folder, parts);
    return upload.ok ? await work(upload.value) : upload;
  } catch (error) {
    if (isDiskFull(error)) return fail('storageFull');
    throw error;
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}
