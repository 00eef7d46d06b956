import { once } from 'node:events';
import type { Readable } from 'node:stream';
import busboy, { type Busboy } from 'busboy';
import { isDiskFull } from '../action';
import { type Failure, fail, ok, type Result } from '../result';
import { uploadLimits } from './limits';
import { savePhoto, type TempPhoto } from './temp-photo';

/** The parts of one multipart request. */
export interface Upload {
  /** Bytes of each part that is not a photo, by its name. */
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly photos: readonly TempPhoto[];
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

const busboyLimits = {
  fileSize: uploadLimits.photoBytes,
  fieldSize: uploadLimits.partBytes,
  fieldNameSize: 100,
  fields: 40,
  // The sixth photo must be seen to be refused, and the JSON part may come as a file too.
  files: uploadLimits.photos + 2,
  parts: 50,
  headerPairs: 20,
};

/**
 * Parses a multipart request part by part: photos go to files in `folder`, other parts stay in memory
 * (64 kB each)
 * in `parts`. File names are never used. The first thing that is wrong ends the parsing.
 */
export async function receive(
  request: Request,
  folder: string,
  parts: Map<string, Buffer>,
): Promise<Result<Upload>> {
  const parser = openParser(request);
  if (!parser || !request.body) return fail('badRequest', { fields: { body: 'multipart' } });
  const collector = collect(parser, folder, parts);
  const reader = request.body.getReader();
  const complete = feed(reader, parser).then(collector.upload).catch(failureOf);
  const result = await Promise.race([collector.refused, complete]);
  if (result.ok) return result;
  parser.destroy();
  void discard(reader);
  await Promise.allSettled(collector.photos);
  return result;
}

function openParser(request: Request): Busboy | null {
  try {
    const type = request.headers.get('content-type') ?? '';
    if (!type.startsWith('multipart/form-data')) return null;
    return busboy({ headers: { 'content-type': type }, limits: busboyLimits });
  } catch {
    return null;
  }
}

class RequestTooLarge extends Error {}

const failureOf = (error: unknown): Failure => {
  if (error instanceof RequestTooLarge) return fail('tooLarge');
  return fail(isDiskFull(error) ? 'storageFull' : 'badRequest');
};

/** Hands the body to the parser as fast as the disk takes it. */
async function feed(reader: Reader, parser: Busboy): Promise<void> {
  const closed = once(parser, 'close');
  closed.catch(() => undefined);
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || parser.destroyed) break;
    total += value.length;
    if (total > uploadLimits.requestBytes) throw new RequestTooLarge();
    if (!parser.write(value)) await once(parser, 'drain');
  }
  if (!parser.destroyed) parser.end();
  await closed;
}

/**
 * Lets the rest of a refused body run into nothing: cancelling it would cut the connection before the
 * client has read why. The server's guard has limited its announced length.
 */
async function discard(reader: Reader): Promise<void> {
  let total = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      total += chunk.value.length;
      if (total > uploadLimits.discardedBytes) return;
    }
  } catch {
    // The client went away, which is fine here.
  }
}

interface Collector {
  readonly photos: readonly Promise<TempPhoto | null>[];
  /** Settles at the first refusal only. */
  readonly refused: Promise<Failure>;
  /** After the last byte: everything together. */
  readonly upload: () => Promise<Result<Upload>>;
}

function collect(parser: Busboy, folder: string, parts: Map<string, Buffer>): Collector {
  const reads: Promise<void>[] = [];
  const photos: Promise<TempPhoto | null>[] = [];
  let refuse: (failure: Failure) => void = () => undefined;
  const refused = new Promise<Failure>((resolve) => {
    refuse = resolve;
  });
  const tooLong = (name: string) => refuse(fail('tooLarge', { fields: { [name]: 'tooLong' } }));
  const tooMany = () => refuse(fail('tooManyPhotos', { fields: { photos: 'tooMany' } }));

  parser.on('error', (error) => refuse(failureOf(error)));
  parser.on('filesLimit', tooMany);
  parser.on('partsLimit', () => refuse(fail('badRequest')));
  parser.on('fieldsLimit', () => refuse(fail('badRequest')));
  parser.on('field', (name, value, { valueTruncated }) => {
    if (valueTruncated) tooLong(name);
    else parts.set(name, Buffer.from(value));
  });
  parser.on('file', (name, stream, { filename }) => {
    // A refusal ends the parser and with it this stream, which may have no reader then.
    stream.on('error', refuseWith(refuse));
    if (name !== 'photo') {
      const read = readPart(stream).then((bytes) => void (bytes ? parts.set(name, bytes) : tooLong(name)));
      read.catch(refuseWith(refuse));
      reads.push(read);
      return;
    }
    const index = photos.length;
    if (index >= uploadLimits.photos) return tooMany();
    stream.on('limit', () => refuse(fail('tooLarge', { fields: { [`photos.${index}`]: 'tooLarge' } })));
    const saved = savePhoto(stream, folder, index);
    saved.catch(refuseWith(refuse));
    // A form without a chosen file sends an empty part without a name.
    photos.push(saved.then((photo) => (photo.size === 0 && !filename ? null : photo)));
  });
  const upload = async () => {
    await Promise.all(reads);
    const received = await Promise.all(photos);
    return ok({ parts, photos: received.filter((photo) => photo !== null) });
  };
  return { photos, refused, upload };
}

const refuseWith = (refuse: (failure: Failure) => void) => (error: unknown) => refuse(failureOf(error));

/** A small part that came with a file name (as curl and `FormData` with a Blob send it); null when too long. */
async function readPart(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > uploadLimits.partBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
