import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { type Db, db } from '@/db/client';
import { spaceTariffs, users } from '@/db/schema';
import type { TariffState } from '../status';
import { sampleTariff } from './sample';
import { type Tariff, tariffSchema } from './types';

/** A version of the tariff with its place in the town's work. */
export interface TariffVersion {
  readonly id: string;
  readonly state: TariffState;
  readonly tariff: Tariff;
  readonly writtenBy: string | null;
  /** Names of the accounts; '' when they are gone. */
  readonly writer: string;
  readonly approver: string;
  /** Grows with every change: nobody approves what they have not seen. */
  readonly updatedAt: number;
}

const approvers = alias(users, 'approvers');

const rowsFrom = (source: Db) =>
  source
    .select({ row: spaceTariffs, writer: users, approver: approvers })
    .from(spaceTariffs)
    .leftJoin(users, eq(users.id, spaceTariffs.writtenBy))
    .leftJoin(approvers, eq(approvers.id, spaceTariffs.approvedBy));

type Row = Awaited<ReturnType<typeof rowsFrom>>[number];

const nameOf = (user: Row['writer']): string => user?.name || user?.login || '';

const opened = ({ row, writer, approver }: Row): TariffVersion => ({
  id: row.id,
  state: row.state,
  tariff: { ...tariffSchema.parse(row.body), id: row.id, validFrom: row.validFrom },
  writtenBy: row.writtenBy,
  writer: nameOf(writer),
  approver: nameOf(approver),
  updatedAt: row.updatedAt,
});

/** All versions the town has written, the latest first day first. */
export async function tariffVersions(): Promise<TariffVersion[]> {
  const rows = await rowsFrom(await db()).orderBy(desc(spaceTariffs.validFrom), desc(spaceTariffs.createdAt));
  return rows.map(opened);
}

/** One version; null when there is none. */
export async function findTariff(source: Db, id: string): Promise<TariffVersion | null> {
  const [row] = await rowsFrom(source).where(eq(spaceTariffs.id, id));
  return row ? opened(row) : null;
}

/** The tariff a new version begins with; the shipped sample where the town has none. */
export async function tariffToCopy(source: Db, id: string): Promise<Tariff | null> {
  return id === sampleTariff.id ? sampleTariff : ((await findTariff(source, id))?.tariff ?? null);
}
