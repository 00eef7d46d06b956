import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { secrets } from '../secrets';
import { compressBuild } from './build-files';
import { writePublicFiles } from './public-files';

const root = process.cwd();
const dist = path.join(root, '.next');
const marker = path.join(dist, 'buergerweg-sources');
const kept = path.join(root, 'build/static');
const sources = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const WEEK = 7 * 24 * 3600_000;

function* files(entry: string): Generator<string> {
  if (!statSync(entry).isDirectory()) yield entry;
  else for (const name of readdirSync(entry).sort()) yield* files(path.join(entry, name));
}

/** One hash over all that goes into the build, except what the build itself writes. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const source of sources.filter((name) => existsSync(path.join(root, name)))) {
    for (const file of files(path.join(root, source))) {
      if (/public\/(sw|workbox-.*|worker-.*)\.js(\.map)?$/.test(file)) continue;
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Phones with an older version still ask for its files: they stay for a week. */
function keepOldStatic(): void {
  const from = path.join(dist, 'static');
  if (existsSync(from)) cpSync(from, kept, { recursive: true, preserveTimestamps: true });
}

function restoreOldStatic(): void {
  if (!existsSync(kept)) return;
  mkdirSync(path.join(dist, 'static'), { recursive: true });
  for (const file of files(kept)) {
    const target = path.join(dist, 'static', path.relative(kept, file));
    const age = Date.now() - statSync(file).mtimeMs;
    if (age > WEEK || existsSync(target)) continue;
    cpSync(file, target, { recursive: true });
    utimesSync(target, new Date(), statSync(file).mtime);
  }
  rmSync(kept, { recursive: true, force: true });
}

/** Builds when the sources are not those of the last build. */
export function buildIfNeeded(): void {
  writePublicFiles(root);
  const hash = sourceHash();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return;
  console.error('Building (about a minute) …');
  keepOldStatic();
  rmSync(marker, { force: true });
  const result = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', '--webpack'], {
    cwd: root,
    stdio: ['ignore', process.env.CI ? 'inherit' : 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets().serverActions,
    },
  });
  if (result.status !== 0) {
    console.error(String(result.stdout ?? ''));
    throw new Error('The build failed; the reason stands above.');
  }
  restoreOldStatic();
  compressBuild(path.join(dist, 'static'));
  writeFileSync(marker, hash);
}

if (process.argv.includes('--build')) buildIfNeeded();
