import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { applications, tradeMessages } from '@/db/schema';
import { versionsOf } from '@/lib/applications/body';
import { civilDate } from '@/lib/clock';
import { type Message, messageOf } from '../exchange/message';
import type { Counted } from '../exchange/month';
import { noticeOf } from '../facts';
import { type Form, forms } from '../forms';
import type { RecipientId } from '../recipients';

/** Days shown at the office's desk; older ones are reached by their date. */
const MOST_DAYS = 30;

export interface DayOfPackages {
  /** "2026-11-29" */
  readonly day: string;
  readonly recipients: readonly {
    readonly recipient: RecipientId;
    readonly count: number;
    readonly handed: number;
    readonly acknowledged: number;
    readonly reference: string;
  }[];
}

/** The last days with packages, the newest first: how many for whom, handed over, confirmed. */
export async function daysOfPackages(): Promise<DayOfPackages[]> {
  const read = await db();
  const rows = await read
    .select({
      day: tradeMessages.day,
      recipient: tradeMessages.recipient,
      count: sql<number>`count(*)`,
      handed: sql<number>`count(${tradeMessages.handedAt})`,
      acknowledged: sql<number>`count(${tradeMessages.acknowledgedAt})`,
      reference: sql<string>`max(${tradeMessages.reference})`,
    })
    .from(tradeMessages)
    .groupBy(tradeMessages.day, tradeMessages.recipient)
    .orderBy(desc(tradeMessages.day), asc(tradeMessages.recipient));
  const days = [...new Set(rows.map(({ day }) => day))].slice(0, MOST_DAYS);
  return days.map((day) => ({
    day,
    recipients: rows
      .filter((row) => row.day === day)
      .map((row) => ({ ...row, recipient: row.recipient as RecipientId })),
  }));
}

/** The notification a service is; null for any other service. */
export const formOfService = (serviceId: string): Form | null =>
  forms.find((form) => serviceId === `gewerbe-${form}`) ?? null;

type Row = typeof tradeMessages.$inferSelect;

/** The content of a package, made from the version of the case it was made of. Null when that is not there any more. */
async function contentOf(source: Db, row: Row): Promise<Message | null> {
  const [held] = await source.select().from(applications).where(eq(applications.id, row.applicationId));
  const versions = await versionsOf(source, row.applicationId);
  const sent = versions.find(({ version }) => version === row.version);
  const form = held ? formOfService(held.serviceId) : null;
  if (!held || !sent || !form) return null;
  const facts = {
    id: row.id,
    caseNumber: held.number ?? '',
    form,
    recipient: row.recipient as RecipientId,
    createdAt: row.createdAt,
    wz: row.wz,
    corrects: row.corrects,
  };
  const system = { filedOn: civilDate(held.sentAt ?? row.createdAt), declaredBy: 'Konto' };
  return messageOf(facts, { ...noticeOf(sent.answers), ...system });
}

async function contentsOf(source: Db, rows: readonly Row[]): Promise<Message[]> {
  const messages: Message[] = [];
  for (const row of rows) {
    const message = await contentOf(source, row);
    if (message) messages.push(message);
  }
  return messages;
}

/** One package; null when there is none of this id any more. */
export async function messageById(id: string): Promise<Message | null> {
  const read = await db();
  const [row] = await read.select().from(tradeMessages).where(eq(tradeMessages.id, id));
  return row ? contentOf(read, row) : null;
}

/** All packages of a day with their content. */
export async function messagesOfDay(day: string): Promise<Message[]> {
  const read = await db();
  const rows = await read
    .select()
    .from(tradeMessages)
    .where(eq(tradeMessages.day, day))
    .orderBy(asc(tradeMessages.recipient), asc(tradeMessages.createdAt));
  return contentsOf(read, rows);
}

/** The packages for the statistical office of a month ("2026-11"); due on the first working day of the next one. */
export async function statisticsOf(month: string): Promise<Message[]> {
  const read = await db();
  const rows = await read
    .select()
    .from(tradeMessages)
    .where(
      and(
        eq(tradeMessages.recipient, 'statistik'),
        gte(tradeMessages.day, `${month}-01`),
        lt(tradeMessages.day, `${month}-32`),
      ),
    )
    .orderBy(asc(tradeMessages.createdAt));
  return contentsOf(read, rows);
}

/** What the month's table counts: every case once, by its newest version, corrections not again. */
export async function countedIn(month: string): Promise<Counted[]> {
  const read = await db();
  const rows = await read
    .selectDistinct({ id: applications.id, serviceId: applications.serviceId })
    .from(tradeMessages)
    .innerJoin(applications, eq(applications.id, tradeMessages.applicationId))
    .where(
      and(
        gte(tradeMessages.day, `${month}-01`),
        lt(tradeMessages.day, `${month}-32`),
        sql`${tradeMessages.corrects} is null`,
      ),
    );
  const counted: Counted[] = [];
  for (const { id, serviceId } of rows) {
    const form = formOfService(serviceId);
    const [sent] = await versionsOf(read, id);
    if (form && sent) counted.push({ form, notice: noticeOf(sent.answers) });
  }
  return counted;
}

/** The packages of one case, the newest first: for its page at the desk. */
export async function packagesOfCase(applicationId: string): Promise<Row[]> {
  const read = await db();
  return read
    .select()
    .from(tradeMessages)
    .where(eq(tradeMessages.applicationId, applicationId))
    .orderBy(desc(tradeMessages.createdAt), asc(tradeMessages.recipient));
}
