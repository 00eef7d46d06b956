import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';
import type { Tile } from '../geo/mercator';

const DAY = 24 * 3600_000;
/** Older tiles are still shown, and fetched anew behind the person's back. */
const FRESH_MS = 30 * DAY;
const MAX_BYTES = 400_000_000;

const folder = (): string => path.join(env().DATA_DIR, 'tiles');
const fileOf = ({ z, x, y }: Tile): string => path.join(folder(), String(z), String(x), String(y));

/** A kept tile and whether it is still young, or null. */
export async function readCached(tile: Tile): Promise<{ bytes: Buffer; isFresh: boolean } | null> {
  try {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(fileOf(tile)), stat(fileOf(tile))]);
    return { bytes, isFresh: Date.now() - mtimeMs < FRESH_MS };
  } catch {
    return null;
  }
}

/** Keeps a tile, whole or not at all. A full disk is no reason to show no map. */
export async function keepTile(tile: Tile, bytes: Uint8Array): Promise<void> {
  const target = fileOf(tile);
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, target);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Deletes the oldest tiles until what is kept is smaller than the limit (bytes). Returns how many went. */
export async function sweepTiles(maxBytes = MAX_BYTES): Promise<number> {
  const names = await readdir(folder(), { recursive: true }).catch(() => [] as string[]);
  const files: { file: string; size: number; at: number }[] = [];
  for (const name of names) {
    const file = path.join(folder(), name);
    const info = await stat(file).catch(() => null);
    if (info?.isFile()) files.push({ file, size: info.size, at: info.mtimeMs });
  }
  files.sort((a, b) => a.at - b.at);
  let total = files.reduce((sum, { size }) => sum + size, 0);
  let gone = 0;
  for (const { file, size } of files) {
    if (total <= maxBytes) break;
    await rm(file, { force: true });
    total -= size;
    gone++;
  }
  return gone;
}
