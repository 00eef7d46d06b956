import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real file system of its own, small enough to be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves this many bytes free. */
  fill(leave: number): void;
  unmount(): void;
}

/** Mounts a small file system in memory, or null when this account may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'buergerweg-disk-'));
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmdirSync(folder);
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: (leave) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize <= leave) return;
      try {
        writeFileSync(filler, Buffer.alloc(bavail * bsize - leave));
      } catch (error) {
        // The server has written in between: then less was left than was seen, and the disk is as full as it gets.
        if (leave > 0 || (error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    unmount: () => {
      spawnSync('/bin/umount', [folder]);
      rmdirSync(folder);
    },
  };
}
