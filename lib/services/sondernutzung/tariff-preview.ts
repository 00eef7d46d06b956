import { and, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications } from '@/db/schema';
import { versionsOf } from '../../applications/body';
import type { SpaceCategory } from '../../areas/categories';
import { tariffNow } from '../../areas/tariff/tariffs';
import type { Tariff } from '../../areas/tariff/types';
import { civilDate } from '../../clock';
import { feeBy } from './fee';
import { measuresOf, periodOf, type SpaceAnswers } from './measure';

/** An application of the past, and what it costs by two tariffs. Names nobody. */
export interface ComparedCase {
  readonly id: string;
  readonly number: string;
  readonly category: SpaceCategory;
  readonly m2: number;
  /** Civil dates. */
  readonly from: string;
  readonly to: string;
  /** Cents by the tariff in force when it came, and by the one looked at; null where one has no rule for it. */
  readonly before: number | null;
  readonly after: number | null;
}

const MOST_CASES = 100;

/** What a version would have brought for the applications that came last, the newest first. */
export async function compareTariff(tariff: Tariff): Promise<ComparedCase[]> {
  const read = await db();
  const rows = await read
    .select()
    .from(applications)
    .where(and(eq(applications.serviceId, 'sondernutzung'), eq(applications.stage, 'sent')))
    .orderBy(desc(applications.sentAt))
    .limit(MOST_CASES);
  const compared: ComparedCase[] = [];
  for (const { id, number, sentAt, createdAt } of rows) {
    const answers = (await versionsOf(read, id))[0]?.answers as SpaceAnswers | undefined;
    const days = answers && periodOf(answers);
    const category = answers?.what.category;
    if (!answers || !days || !category) continue;
    const old = tariffNow(civilDate(sentAt ?? createdAt));
    compared.push({
      ...{ id, number: number ?? '', category, m2: measuresOf(answers).m2, from: days.from, to: days.to },
      before: (old && feeBy(old, answers, days)?.totalCents) ?? null,
      after: feeBy(tariff, answers, days)?.totalCents ?? null,
    });
  }
  return compared;
}
