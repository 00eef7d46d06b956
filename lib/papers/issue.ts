import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { papers } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import type { Outline } from '../areas/types';
import { recordAudit } from '../audit/record';
import { seal } from '../crypto/seal';
import type { PaperCaseKind, RevokedAs } from './status';
import type { Pair } from './types';

/** All that the page of a paper says besides its validity: only what stands on the paper itself. */
export interface PublicFacts {
  /** "Erlaubnis zur Sondernutzung". */
  readonly title: string;
  readonly facts: readonly Pair[];
  /** Ground it is about: corners in order, [lng, lat] in WGS 84. */
  readonly area?: Outline;
  /** A refusal, a revocation, a copy: genuine, but nobody may do anything by it. */
  readonly allowsNothing?: boolean;
}

interface NewPaper extends PublicFacts {
  readonly actor: Actor;
  /** As `renderPaper` has printed it. */
  readonly code: string;
  /** SHA-256 (hex) of the file. */
  readonly sha256: string;
  readonly caseKind?: PaperCaseKind;
  readonly caseId?: string;
  readonly departmentId?: string;
  /** Civil dates. */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Puts a paper on record, within the caller's transaction: from then on everybody can check it. */
export async function issuePaper(
  tx: Db,
  { actor, title, facts, area, allowsNothing, ...paper }: NewPaper,
): Promise<string> {
  const id = randomUUID();
  const content: PublicFacts = {
    title,
    facts,
    ...(area ? { area } : {}),
    ...(allowsNothing ? { allowsNothing } : {}),
  };
  await tx.insert(papers).values({
    id,
    code: paper.code,
    sha256: paper.sha256,
    caseKind: paper.caseKind ?? null,
    caseId: paper.caseId ?? null,
    departmentId: paper.departmentId ?? null,
    facts: seal(`papers.facts:${id}`, JSON.stringify(content)),
    validFrom: paper.validFrom ?? null,
    validUntil: paper.validUntil ?? null,
    issuedAt: Date.now(),
  });
  await recordAudit(tx, actor, { event: 'paper.issued', objectId: id });
  return id;
}

/** Ends a paper at once, within the caller's transaction. @returns false when there is none or it had ended */
export async function revokePaper(
  tx: Db,
  { actor, code, as }: { readonly actor: Actor; readonly code: string; readonly as: RevokedAs },
): Promise<boolean> {
  const [paper] = await tx.select().from(papers).where(eq(papers.code, code));
  if (!paper || paper.revokedAt !== null) return false;
  await tx.update(papers).set({ revokedAt: Date.now(), revokedAs: as }).where(eq(papers.id, paper.id));
  await recordAudit(tx, actor, { event: 'paper.revoked', objectId: paper.id, data: { as } });
  return true;
}

/** Ends all papers of an application that still hold, within the caller's transaction. */
export async function endPapersOf(
  tx: Db,
  { actor, caseId, as }: { readonly actor: Actor; readonly caseId: string; readonly as: RevokedAs },
): Promise<void> {
  const ofCase = and(eq(papers.caseKind, 'application'), eq(papers.caseId, caseId), isNull(papers.revokedAt));
  const holding = await tx.select({ code: papers.code }).from(papers).where(ofCase);
  for (const { code } of holding) await revokePaper(tx, { actor, code, as });
}
