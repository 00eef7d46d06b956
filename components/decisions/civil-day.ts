import { getFormatter } from 'next-intl/server';

/** Writes civil dates ("2026-12-03") as people do: "Donnerstag, 3. Dezember 2026". */
export async function civilDay(dateStyle: 'full' | 'long' = 'full'): Promise<(date: string) => string> {
  const format = await getFormatter();
  return (date) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle });
}
