import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/accounts/actor';
import { processState } from '@/lib/process-state';
import { fail, type Result } from '@/lib/result';
import type { ImportMode } from '../status';
import { runningFailure } from './door';
import { applyImport, previewImport } from './run';
import type { Staged } from './stage';
import type { ImportReport } from './types';

const LIFE_MS = 15 * 60_000;
const MOST = 8;

interface Preview {
  readonly staged: Staged;
  readonly report: ImportReport;
  readonly ownerId: string | null;
  readonly timer: NodeJS.Timeout;
}

/** Files that staff have sent and not yet taken: hashed, beside the database, for a quarter of an hour. */
const previews = () => processState('document-previews', () => new Map<string, Preview>());

/** Keeps a staged file until its sender has seen what it would change. @returns a random key */
export async function keepPreview(actor: Actor, staged: Staged, mode: ImportMode): Promise<string> {
  const report = await previewImport(staged, mode);
  const key = randomBytes(16).toString('base64url');
  const timer = setTimeout(() => void dropPreview(key), LIFE_MS).unref();
  previews().set(key, { staged, report, ownerId: actor.id, timer });
  for (const [oldest] of previews()) if (previews().size > MOST) await dropPreview(oldest);
  return key;
}

/** What the file would change; null when it is gone or somebody else's. */
export function findPreview(actor: Actor, key: string): ImportReport | null {
  const preview = previews().get(key);
  return preview && preview.ownerId === actor.id ? preview.report : null;
}

/** Takes the file as it was shown. A second click finds nothing. */
export async function applyPreview(
  actor: Actor,
  key: string,
): Promise<Result<ImportReport & { id: string }>> {
  const preview = previews().get(key);
  if (!preview || preview.ownerId !== actor.id) return fail('gone');
  const { staged, report } = preview;
  previews().delete(key);
  const result = await applyImport(actor, staged, { mode: report.mode, source: 'staff', waitMs: 3000 });
  if (!result.ok && result.code === 'conflict') {
    previews().set(key, preview);
    return runningFailure();
  }
  clearTimeout(preview.timer);
  await staged.staging.discard();
  return result;
}

/** Forgets a file. */
export async function dropPreview(key: string): Promise<void> {
  const preview = previews().get(key);
  if (!preview) return;
  previews().delete(key);
  clearTimeout(preview.timer);
  await preview.staged.staging.discard();
}
