import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' } as const;
/** By the name that browsers ask with, best first. */
const encodings = [
  {
    name: 'br',
    ending: '.br',
    compress: (bytes: Buffer) =>
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  },
  { name: 'gzip', ending: '.gz', compress: (bytes: Buffer) => gzipSync(bytes, { level: 9 }) },
] as const;

const typeOf = (file: string): string | undefined => types[path.extname(file) as keyof typeof types];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => typeOf(file));

/**
 * Writes each script and style of a build again, compressed with all effort: an eighth smaller than an answer has time
 * for, and no server does it anew for every phone.
 * @param folder `.next/static`
 */
export function compressBuild(folder: string): void {
  for (const file of filesIn(folder)) {
    for (const { ending, compress } of encodings) {
      const target = path.join(folder, file + ending);
      if (existsSync(target)) continue;
      // A full disk or a kill leaves no half file under this name.
      writeFileSync(`${target}.tmp`, compress(readFileSync(path.join(folder, file))));
      renameSync(`${target}.tmp`, target);
    }
  }
}

/**
 * Reads what `compressBuild` has written (about 1.5 MB).
 * @returns answers a request for one of these files, and says whether it did; all else is for Next
 */
export function readBuildFiles(folder: string) {
  const files = new Map<string, { type: string; bodies: ReadonlyMap<string, Buffer> }>();
  for (const file of filesIn(folder)) {
    const bodies = encodings.map(
      ({ name, ending }) => [name, readFileSync(path.join(folder, file + ending))] as const,
    );
    const address = `/_next/static/${file.split(path.sep).map(encodeURIComponent).join('/')}`;
    files.set(address, { type: typeOf(file) ?? '', bodies: new Map(bodies) });
  }
  return (request: IncomingMessage, response: ServerResponse, pathname: string): boolean => {
    const file = files.get(pathname);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const accepted = acceptedBy(request.headers['accept-encoding']);
    const encoding = encodings.find(({ name }) => accepted.has(name))?.name;
    const body = encoding && file.bodies.get(encoding);
    if (!body) return false;
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': encoding,
      'content-length': body.length,
      // Their names change with their content.
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

/** The encodings a browser names, without those it refuses by `q=0`. */
function acceptedBy(header: string | string[] | undefined): ReadonlySet<string> {
  const named = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((word) => word.trim()));
  return new Set(
    named.filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? '')).map(([name]) => name as string),
  );
}
