import { asc, desc, eq, inArray, max } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { apiTokens, documentImports, documentQuarantine, users } from '@/db/schema';
import { readDocumentSettings } from '../settings';

const inUse = inArray(documentImports.state, ['merging', 'applied']);
const HOUR = 3600_000;

/** When the last import came into use (UTC ms); null before the first. */
export async function lastImportAt(from?: Db): Promise<number | null> {
  const [row] = await (from ?? (await db()))
    .select({ at: max(documentImports.finishedAt) })
    .from(documentImports)
    .where(inUse);
  return row?.at ?? null;
}

export interface Staleness {
  readonly lastAt: number | null;
  /** True when the last import is older than the setting allows; before the first one nothing is expected. */
  readonly isStale: boolean;
  readonly afterH: number;
}

/** Whether the data are older than they may be. */
export async function readStaleness(now = Date.now()): Promise<Staleness> {
  const [lastAt, { staleAfterH }] = await Promise.all([lastImportAt(), readDocumentSettings()]);
  return { lastAt, isStale: lastAt !== null && now - lastAt > staleAfterH * HOUR, afterH: staleAfterH };
}

/** The last imports with who brought them: a colleague's or a token's name, "" for the command line. */
export async function listImports(limit = 15) {
  const rows = await (await db())
    .select({ import: documentImports, name: users.name, login: users.login, token: apiTokens.name })
    .from(documentImports)
    .leftJoin(users, eq(users.id, documentImports.actorId))
    .leftJoin(apiTokens, eq(apiTokens.id, documentImports.actorId))
    .orderBy(desc(documentImports.startedAt))
    .limit(limit);
  return rows.map(({ import: row, name, login, token }) => ({ ...row, by: name || login || token || '' }));
}
export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

/** Lines of an import that were set aside or flagged, at most a hundred; never what stood there. */
export async function readNotes(importId: string) {
  const { line, reason } = documentQuarantine;
  return (await db())
    .select({ line, reason })
    .from(documentQuarantine)
    .where(eq(documentQuarantine.importId, importId))
    .orderBy(asc(line))
    .limit(100);
}
