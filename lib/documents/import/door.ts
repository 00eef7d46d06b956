import type { Actor } from '@/lib/accounts/actor';
import { type Failure, fail, ok, type Result } from '@/lib/result';
import type { ImportMode } from '../status';
import { applyImport, previewImport } from './run';
import { spoolBody, withTempFile } from './spool';
import { type FileFormat, type Staged, stageFile } from './stage';
import { FileRefusal, type ImportReport, type RefusalReason } from './types';

/** The words for each refusal stand in the dictionary `errors.fields`. */
export const refusalCodes = {
  empty: 'importEmpty',
  noHeader: 'importNoHeader',
  personalData: 'importPersonalData',
  unknownColumn: 'importUnknownColumn',
  halfLine: 'importHalfLine',
  json: 'importJson',
  noRows: 'importNoRows',
} as const satisfies Record<RefusalReason, string>;

/** Another import waits this long; a program is then told to come again. */
const WAIT_MS = 10_000;

export const runningFailure = (): Failure => fail('conflict', { fields: { file: 'importRunning' } });

/** Reads a file into a staging file; a refusal of the whole file becomes a failure. */
export async function stage(file: string, format: FileFormat): Promise<Result<Staged>> {
  try {
    return ok(await stageFile(file, format));
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const where = error.where === '' ? {} : { where: error.where };
    return fail('invalid', { fields: { file: refusalCodes[error.reason] }, detail: where });
  }
}

/** The format a program names with its content type; null for any other. */
export function formatOfType(contentType: string): FileFormat | null {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'text/csv') return 'csv';
  return type === 'application/json' || type === 'application/x-ndjson' ? 'json' : null;
}

interface Wanted {
  readonly format: FileFormat;
  readonly mode: ImportMode;
  readonly isDryRun: boolean;
}

/** Takes the file that a program sends as body: all of it or nothing. */
export const importRequest = (
  actor: Actor,
  request: Request,
  wanted: Wanted,
): Promise<Result<ImportReport>> =>
  withTempFile(async (file) => {
    const received = await spoolBody(request, file);
    if (!received.ok) return received;
    const staged = await stage(file, wanted.format);
    if (!staged.ok) return staged;
    try {
      return await take(actor, staged.value, wanted);
    } finally {
      await staged.value.staging.discard();
    }
  });

async function take(actor: Actor, staged: Staged, { mode, isDryRun }: Wanted): Promise<Result<ImportReport>> {
  if (isDryRun) return ok(await previewImport(staged, mode));
  const result = await applyImport(actor, staged, { mode, source: 'api', waitMs: WAIT_MS });
  return !result.ok && result.code === 'conflict' ? runningFailure() : result;
}
