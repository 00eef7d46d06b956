import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { csvLine } from '../../csv';
import type { FiledFile } from './contents';
import { fileWords, momentOf } from './words';

export interface CaseFileParts {
  readonly record: Buffer;
  /** What only the town hall reads. */
  readonly internal: Buffer;
  readonly history: string;
  readonly files: readonly FiledFile[];
  readonly now: number;
}

interface Entry {
  readonly path: string;
  readonly kind: 'record' | 'internal' | 'history' | FiledFile['kind'];
  readonly name: string;
  readonly addedAt: number;
}

/**
 * Record, history, files and a list of all with their SHA-256 as one ZIP. Written while it is read, so that many
 * files need no memory: the list is the last entry and made of what has passed by.
 */
export function caseZip({
  record,
  internal,
  history,
  files,
  now,
}: CaseFileParts): ReadableStream<Uint8Array> {
  const t = fileWords();
  const zip = new ZipFile();
  const lines: string[] = [];
  const add = (entry: Entry, open: () => AsyncIterable<Buffer>) =>
    zip.addReadStreamLazy(entry.path, { compress: entry.kind !== 'attachment' }, (give) =>
      give(null, Readable.from(passing(entry, open()))),
    );

  async function* passing({ path, kind, name, addedAt }: Entry, bytes: AsyncIterable<Buffer>) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const part of bytes) {
      hash.update(part);
      size += part.length;
      yield part;
    }
    lines.push(csvLine([path, t(`kinds.${kind}`), name, momentOf(addedAt), size, hash.digest('hex')]));
  }

  add({ path: 'vorgang.pdf', kind: 'record', name: t('kinds.record'), addedAt: now }, () => one(record));
  add({ path: 'verlauf.csv', kind: 'history', name: t('kinds.history'), addedAt: now }, () =>
    one(Buffer.from(history)),
  );
  for (const file of files) add(file, file.bytes);
  const inside = {
    path: 'intern/vermerke.pdf',
    kind: 'internal',
    name: t('kinds.internal'),
    addedAt: now,
  } as const;
  add(inside, () => one(internal));
  zip.addReadStreamLazy('inhalt.csv', (give) => give(null, Readable.from([index(lines)])));
  zip.end();
  return Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>;
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function index(lines: readonly string[]): string {
  const t = fileWords();
  const columns = (['path', 'kind', 'name', 'addedAt', 'size', 'sha256'] as const).map((name) =>
    t(`columns.${name}`),
  );
  return `\ufeff${csvLine(columns)}${lines.join('')}`;
}
