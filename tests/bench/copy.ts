import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const left = new Set(['node_modules', '.next', 'data', '.git', 'build', 'backups']);

const fixedRoute = `
import { readFileSync } from 'node:fs';
export const dynamic = 'force-dynamic';
let body;
export function GET() {
  body ??= readFileSync(process.env.BENCH_BODY, 'utf8');
  return new Response(body, { headers: { 'content-type': 'application/geo+json', 'cache-control': 'public, max-age=30' } });
}
`;

/** The product with one more door that answers a fixed body: the baseline within the same server. */
export function buildWithFixedDoor(): { folder: string; dispose: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'buergerweg-bench-app-'));
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  mkdirSync(path.join(folder, 'app/api/bench-fixed'), { recursive: true });
  writeFileSync(path.join(folder, 'app/api/bench-fixed/route.ts'), fixedRoute);
  const built = spawnSync(process.execPath, ['lib/server/start.mjs', '--build'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('The copy for the bench could not be built.');
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
