import { getTranslations } from 'next-intl/server';
import type { Category } from '@/lib/reports/catalogue';

/** "Schlagloch, Steinstraße 18": what and where, as lists and headings name a report. */
export async function reportTitle(): Promise<(report: { category: Category; place: string }) => string> {
  const t = await getTranslations('reports');
  return ({ category, place }) => {
    const kind = t(`kinds.${category}.noun`);
    return place ? t('titleWithPlace', { kind, place }) : kind;
  };
}
