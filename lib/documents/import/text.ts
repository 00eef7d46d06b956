import { createReadStream } from 'node:fs';

/** UTF-8 when every byte of the file is; otherwise Windows-1252, as office programs write it. */
async function encodingOf(file: string): Promise<'utf-8' | 'windows-1252'> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) strict.decode(chunk as Buffer, { stream: true });
    strict.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/**
 * The text of a file piece by piece, without the mark at its beginning and without zero bytes.
 * @param onRead told how many bytes have been read so far
 */
export async function* readTextFile(
  file: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    bytes += (chunk as Buffer).length;
    yield text.replaceAll('\0', '');
    onRead(bytes);
  }
  yield decoder.decode();
}
