import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type PaperCaseKind, paperCaseKinds, type RevokedAs, revokedAs } from '@/lib/papers/status';
import { instant, oneOf, sealed } from './columns';
import { departments } from './departments';

/** A paper the town has issued, and what everybody who holds it may have confirmed. The file lies elsewhere. */
export const papers = sqliteTable(
  'papers',
  {
    id: text('id').primaryKey(),
    /** Printed on it: ten signs and a check sign, without hyphens. */
    code: text('code').notNull().unique(),
    caseKind: text('case_kind').$type<PaperCaseKind>(),
    caseId: text('case_id'),
    departmentId: text('department_id').references(() => departments.id),
    /** SHA-256 (hex) of the file. */
    sha256: text('sha256').notNull(),
    /** Title and facts that stand on the paper, as JSON; see `PublicFacts`. */
    facts: sealed('facts').notNull(),
    /** Civil dates of the first and last day on which it holds; null: from its issue, without end. */
    validFrom: text('valid_from'),
    validUntil: text('valid_until'),
    issuedAt: instant('issued_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedAs: text('revoked_as').$type<RevokedAs>(),
  },
  (t) => [
    oneOf('papers_case_kind', t.caseKind, paperCaseKinds),
    oneOf('papers_revoked_as', t.revokedAs, revokedAs),
    index('papers_case').on(t.caseKind, t.caseId),
  ],
);
