import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Db } from '@/db/client';
import { attachments } from '@/db/schema';
import { seal, open as unseal } from '../crypto/seal';
import { openStream, sealStream } from '../crypto/seal-stream';
import { env } from '../env';
import { imageType } from '../photos/image-type';
import { fail, ok, type Result } from '../result';
import { isClean } from './clamd';
import type { AttachmentType } from './types';

/** A file that lies encrypted on the disk; its row is written with the message. */
export interface StoredFile {
  readonly id: string;
  readonly type: AttachmentType;
  readonly size: number;
  readonly name: string;
  readonly key: Buffer;
}

/** A file as received. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  readonly name: string;
}

/** Where all attachments lie, encrypted. */
export const attachmentRoot = (): string => path.join(env().DATA_DIR, 'attachments');
const pathOf = (id: string): string => path.join(attachmentRoot(), id.slice(0, 2), id);
const bound = (id: string): string => `attachments.file:${id}`;

/** PDF, JPEG or PNG by the first bytes, whatever the name says; null for everything else. */
async function typeOf(file: string): Promise<AttachmentType | null> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
    const image = imageType(head);
    return image === 'jpeg' || image === 'png' ? image : null;
  } finally {
    await handle.close();
  }
}

/**
 * Looks at a file and keeps it encrypted; on return it survives a power cut.
 * @returns `unsupportedMedia` with field `files`: `fileEmpty`, `fileType` or `virus`
 */
export async function storeAttachment({
  path: source,
  size,
  name,
}: ReceivedFile): Promise<Result<StoredFile>> {
  if (size === 0) return fail('unsupportedMedia', { fields: { files: 'fileEmpty' } });
  const type = await typeOf(source);
  if (!type) return fail('unsupportedMedia', { fields: { files: 'fileType' } });
  if (!(await isClean(source))) return fail('unsupportedMedia', { fields: { files: 'virus' } });
  return ok({ ...(await keep(createReadStream(source))), type, size, name });
}

/** Keeps a PDF that the town itself has made, encrypted as everything else; survives a power cut on return. */
export const storePdf = async (bytes: Buffer, name: string): Promise<StoredFile> => ({
  ...(await keep(Readable.from([bytes]))),
  type: 'pdf',
  size: bytes.length,
  name,
});

async function keep(source: Readable): Promise<Pick<StoredFile, 'id' | 'key'>> {
  const [id, key] = [randomUUID(), randomBytes(32)];
  const target = pathOf(id);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.tmp`;
  try {
    const sealed = sealStream(key, bound(id), source);
    await pipeline(sealed, createWriteStream(temporary, { mode: 0o600, flush: true }));
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { id, key };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

/** The plain bytes of a stored file, piece by piece. */
export const readAttachment = (id: string, key: Buffer): AsyncGenerator<Buffer> =>
  openStream(key, bound(id), createReadStream(pathOf(id)));

/** Writes the row of a stored file. @param uploaderId who may use it again; nobody what the town itself has made */
export async function noteFile(
  tx: Db,
  { id, type, size, name, key }: StoredFile,
  uploaderId: string | null,
  createdAt: number,
): Promise<void> {
  await tx.insert(attachments).values({
    id,
    uploaderId,
    type,
    size,
    name: seal(`attachments.name:${id}`, name),
    fileKey: seal(`attachments.file_key:${id}`, key.toString('base64url')),
    createdAt,
  });
}

/** The plain bytes of a file by its row. */
export const bytesOf = ({
  id,
  fileKey,
}: Pick<typeof attachments.$inferSelect, 'id' | 'fileKey'>): AsyncGenerator<Buffer> =>
  readAttachment(id, Buffer.from(unseal(`attachments.file_key:${id}`, fileKey), 'base64url'));

/** Removes files that no row will ever name. */
export async function dropFiles(files: readonly StoredFile[]): Promise<void> {
  for (const { id } of files) await rm(pathOf(id), { force: true });
}
