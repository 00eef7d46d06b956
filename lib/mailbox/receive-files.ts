import { once } from 'node:events';
import path from 'node:path';
import busboy from 'busboy';
import { savePhoto } from '../photos/temp-photo';
import type { ReceivedFile } from './store-file';
import { MOST_FILE_MB } from './types';

const MB = 1024 * 1024;
export const MOST_FILE_BYTES = MOST_FILE_MB * MB;
const MOST_NAME = 120;

export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly ReceivedFile[];
  /** Why files could not be taken; the fields are there all the same. */
  readonly problem: 'tooLarge' | 'tooMany' | null;
}

/** The last part of a name, without anything that is no letter of a name. */
const cleanName = (name: string): string =>
  path
    .basename(name.normalize('NFC').replaceAll('\\', '/'))
    .replace(/[\p{C}"/\\<>|:*?]/gu, '')
    .slice(-MOST_NAME) || 'Datei';

/**
 * Reads a multipart form to its end, files into `folder`. A file that is too large or one too many is read
 * into nothing, so that the text beside it is not lost.
 * @throws when it is no multipart form
 */
export async function receiveForm(
  request: Request,
  folder: string,
  mostFiles: number,
): Promise<ReceivedForm> {
  const fields = new Map<string, string[]>();
  const saving: Promise<ReceivedFile>[] = [];
  let problem: ReceivedForm['problem'] = null;
  const parser = busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    defParamCharset: 'utf8',
    limits: { fileSize: MOST_FILE_BYTES, fieldSize: 64 * 1024, fieldNameSize: 60, fields: 40, parts: 70 },
  });
  parser.on('field', (name, value) => fields.set(name, [...(fields.get(name) ?? []), value]));
  parser.on('file', (name, stream, { filename }) => {
    if (name !== 'file' || !filename) return stream.resume();
    if (saving.length >= mostFiles) {
      problem = 'tooMany';
      return stream.resume();
    }
    stream.on('limit', () => {
      problem = 'tooLarge';
    });
    const saved = savePhoto(stream, folder, saving.length);
    saving.push(saved.then(({ path: file, size }) => ({ path: file, size, name: cleanName(filename) })));
  });
  await feed(request, parser);
  return { fields, files: await Promise.all(saving), problem };
}

async function feed(request: Request, parser: ReturnType<typeof busboy>): Promise<void> {
  const closed = once(parser, 'close');
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (!parser.write(part.value)) await Promise.race([once(parser, 'drain'), closed]);
  }
  parser.end();
  await closed;
}
