import { and, count, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { reports } from '@/db/schema';
import { civilHour } from '../clock';
import { processState } from '../process-state';
import { openStatuses } from '../reports/status';
import { entered, openUntil, readTownSettings } from '../town/settings';
import { type FixedReport, newestFixed } from './newest-fixed';

/** What the start page shows of today. Public; the same for everybody. */
export interface StartFacts {
  /** Published reports that somebody still works on. */
  readonly openReports: number;
  /** What was repaired last, with both photos. */
  readonly fixed: FixedReport | null;
  readonly office: {
    /** "Bürgerservice im Rathaus" and where it is. */
    readonly name: string;
    readonly street: string;
    readonly city: string;
    /** As people read it; null until the town has entered it. */
    readonly phone: string | null;
    readonly email: string | null;
    /** "17:30" while the Bürgerservice is open, else null. */
    readonly openUntil: string | null;
    /** False until the town has entered its hours. */
    readonly knowsHours: boolean;
  };
}

const KEEP_MS = 60_000;

/** Counted at most once a minute, however many people look. */
export async function startFacts(now = Date.now()): Promise<StartFacts> {
  const kept = processState('startFacts', () => ({ at: 0, facts: null as StartFacts | null }));
  if (!kept.facts || now - kept.at > KEEP_MS) {
    kept.facts = await readFacts(now);
    kept.at = now;
  }
  return kept.facts;
}

async function readFacts(now: number): Promise<StartFacts> {
  const [row] = await (await db())
    .select({ open: count() })
    .from(reports)
    .where(and(eq(reports.visibility, 'published'), inArray(reports.status, [...openStatuses])));
  const { officeName, officeStreet, officeCity, officePhone, officeEmail, openingHours } =
    await readTownSettings();
  return {
    openReports: row?.open ?? 0,
    fixed: await newestFixed(),
    office: {
      name: officeName,
      street: officeStreet,
      city: officeCity,
      phone: entered(officePhone),
      email: entered(officeEmail),
      openUntil: openUntil(openingHours, civilHour(now)),
      knowsHours: openingHours !== null,
    },
  };
}
