'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { OutboxKind } from '@/lib/outbox/types';
import { type Category, catalogue } from '@/lib/reports/catalogue';

const isCategory = (category: string): category is Category => Object.hasOwn(catalogue, category);
const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const zone = { timeZone: 'Europe/Berlin' } as const;

/** Words for items: what it is about, and when something was. */
export function useWords() {
  const t = useTranslations('outbox');
  const kinds = useTranslations('reports.kinds');
  const format = useFormatter();
  const day = (at: number): string => format.dateTime(at, { dateStyle: 'short', ...zone });
  return {
    /** "Schlagloch", or what kind of message it is. */
    title: (kind: OutboxKind, category: string): string => {
      if (kind !== 'report') return t(`kinds.${kind}`);
      return kinds(`${isCategory(category) ? category : 'other'}.noun`);
    },
    /** "heute 14:32 Uhr", "gestern 18:05 Uhr", "14. November". */
    when: (at: number, now = Date.now()): string => {
      const time = format.dateTime(at, { hour: '2-digit', minute: '2-digit', ...zone });
      if (day(at) === day(now)) return t('today', { time });
      if (day(at) === day(now - 24 * 3600_000)) return t('yesterday', { time });
      return format.dateTime(at, { day: 'numeric', month: 'long', ...zone });
    },
    megabytes: (bytes: number): string => format.number(bytes / 1_000_000, oneDigit),
    /** "620,4 MB" or "10,7 GB". */
    size: (bytes: number): string =>
      bytes < 1_000_000_000
        ? `${format.number(bytes / 1_000_000, oneDigit)} MB`
        : `${format.number(bytes / 1_000_000_000, oneDigit)} GB`,
  };
}
