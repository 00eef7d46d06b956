import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { makeTempFolder } from '@/lib/photos/temp';
import { fail, ok, type Result } from '@/lib/result';
import type { FileFormat } from './stage';

/** 200,000 rows have about 10 MB. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;

/** A file on its way in; it exists while `work` runs, and never longer. */
export async function withTempFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await makeTempFolder();
  try {
    return await work(path.join(folder, 'file'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const tooLarge = () => fail('tooLarge', { fields: { file: 'importTooLarge' } });

/** Writes the body of a request to a file as it comes. */
export async function spoolBody(request: Request, file: string): Promise<Result<null>> {
  const reader = request.body?.getReader();
  if (!reader) return fail('invalid', { fields: { file: 'importEmpty' } });
  const target = await open(file, 'w', 0o600);
  let bytes = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      // What is too much is read to its end, so that the sender gets the answer.
      if (bytes <= MAX_FILE_BYTES) await target.write(part.value);
    }
  } catch {
    return fail('badRequest');
  } finally {
    await target.close();
  }
  return bytes > MAX_FILE_BYTES ? tooLarge() : ok(null);
}

/** Writes the part `file` of a form to a file. @returns the form's other fields */
export async function spoolForm(request: Request, file: string): Promise<Result<Record<string, string>>> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) return fail('badRequest');
  const fields: Record<string, string> = {};
  let saved: Promise<void> | null = null;
  let isTooLarge = false;
  const parser = busboy({
    headers: { 'content-type': type },
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 200, parts: 12 },
  });
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (name, stream: Readable) => {
    stream.on('limit', () => {
      isTooLarge = true;
    });
    if (name !== 'file') return stream.resume();
    saved = pipeline(stream, createWriteStream(file, { mode: 0o600 }));
    return saved.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser);
    await saved;
  } catch {
    return fail('badRequest');
  }
  if (!saved) return fail('invalid', { fields: { file: 'importEmpty' } });
  return isTooLarge ? tooLarge() : ok(fields);
}

/** JSON when the first character that is no blank opens a list or an object. */
export async function formatOf(file: string): Promise<FileFormat> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
    return /^\uFEFF?\s*[[{]/.test(buffer.subarray(0, bytesRead).toString('utf8')) ? 'json' : 'csv';
  } finally {
    await handle.close();
  }
}
