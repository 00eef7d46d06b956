import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemActor } from '@/lib/accounts/actor';
import { applyImport } from '@/lib/documents/import/run';
import { type FileFormat, stageFile } from '@/lib/documents/import/stage';
import { FileRefusal } from '@/lib/documents/import/types';
import type { ImportMode } from '@/lib/documents/status';

const folder = mkdtempSync(path.join(tmpdir(), 'buergerweg-documents-'));

export const header = 'typ;seriennummer;status;datum';

/** Writes a file of the office's system. */
export function officeFile(content: string | Buffer): string {
  const file = path.join(folder, randomUUID());
  writeFileSync(file, content);
  return file;
}

/** Imports a file as the command line does. @returns the report, or why it was refused */
export async function importFile(
  content: string | Buffer,
  options: { mode?: ImportMode; format?: FileFormat; now?: number } = {},
) {
  const { mode = 'delta', format = 'csv', now } = options;
  try {
    const staged = await stageFile(officeFile(content), format, undefined, now);
    try {
      const result = await applyImport(systemActor, staged, { mode, source: 'cli', now });
      return result.ok ? result.value : { refused: result.code };
    } finally {
      await staged.staging.discard();
    }
  } catch (error) {
    if (error instanceof FileRefusal) return { refused: error.reason, where: error.where };
    throw error;
  }
}

const alphabet = 'CFGHJKLMNPRTVWXYZ123456789';

/** The number with this place in the series L01X…: all different, all of the right alphabet. */
export function serial(index: number): string {
  let [rest, text] = [index, ''];
  for (let place = 0; place < 5; place++) {
    text = alphabet[rest % alphabet.length] + text;
    rest = Math.floor(rest / alphabet.length);
  }
  return `L01X${text}`;
}
