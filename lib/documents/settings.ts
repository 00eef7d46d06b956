import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { settings } from '@/db/schema';

const instant = z.number().int().min(0);

/** What staff put up in rush periods. */
const notice = z
  .object({
    text: z.string().trim().min(1, 'required').max(300, 'tooLong'),
    /** Present waiting time at the Bürgerservice in minutes. */
    waitMinutes: z.number().int().min(0).max(600).nullable(),
    /** UTC milliseconds; null means at once and until it is taken down. */
    from: instant.nullable(),
    until: instant.nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || from < until, {
    path: ['until'],
    message: 'untilBefore',
  });
export type RushNotice = z.output<typeof notice>;

/** What staff may change of it; what is left out stays. */
export const settingsChange = z
  .object({
    /** Ask for the second secret from the slip. */
    asksCode: z.boolean(),
    /** Hours after which the last import counts as stale. */
    staleAfterH: z
      .number()
      .int()
      .min(1)
      .max(24 * 31),
    notice: notice.nullable(),
  })
  .partial();

/** The value of the setting `documents`. */
const documentSettings = settingsChange.transform((given) => ({
  asksCode: given.asksCode ?? false,
  staleAfterH: given.staleAfterH ?? 26,
  notice: given.notice ?? null,
}));
export type DocumentSettings = z.output<typeof documentSettings>;

export const documentsKey = 'documents';

/** How the document status works in this town; the defaults until somebody has changed them. */
export async function readDocumentSettings(from?: Db): Promise<DocumentSettings> {
  const source = from ?? (await db());
  const [row] = await source.select().from(settings).where(eq(settings.key, documentsKey));
  const parsed = documentSettings.safeParse(row?.value ?? {});
  return parsed.success ? parsed.data : documentSettings.parse({});
}

/** The notice that is up at this moment, or null. */
export function presentNotice({ notice }: DocumentSettings, now = Date.now()): RushNotice | null {
  if (!notice || (notice.from !== null && now < notice.from)) return null;
  return notice.until !== null && now >= notice.until ? null : notice;
}
