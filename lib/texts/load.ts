import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { texts } from '@/db/schema';
import type { Locale } from '../i18n/routing';
import { defaultTexts } from './defaults';
import { germanOnly, type TextKey } from './keys';

export interface LoadedText {
  readonly body: string;
  /** UTC ms of the town's last change; null while it is the text we deliver. */
  readonly updatedAt: number | null;
  /** The language it is in: German where no other exists. */
  readonly locale: Locale;
}

export const textId = (key: TextKey, locale: Locale): string => `${key}:${locale}`;

/** The town's own text, or the one we deliver with visible placeholders. */
export async function loadText(key: TextKey, wanted: Locale): Promise<LoadedText> {
  const locale = germanOnly.includes(key) ? 'de' : wanted;
  const [row] = await (await db())
    .select()
    .from(texts)
    .where(eq(texts.id, textId(key, locale)));
  return {
    body: row?.body ?? defaultTexts[locale][key],
    updatedAt: row?.updatedAt ?? null,
    locale,
  };
}
