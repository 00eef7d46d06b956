import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

function writeTemporary(file: string, text: string): string {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = openSync(temporary, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  return temporary;
}

function syncFolderOf(file: string): void {
  const handle = openSync(path.dirname(file), 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Writes a file that only its owner reads; whole or not at all. */
export function writePrivate(file: string, text: string): void {
  renameSync(writeTemporary(file, text), file);
  syncFolderOf(file);
}

/** The same for a file that must not exist yet: when two processes try, the first one's stays. */
export function createPrivate(file: string, text: string): void {
  const temporary = writeTemporary(file, text);
  try {
    linkSync(temporary, file);
    syncFolderOf(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}
