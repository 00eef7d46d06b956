import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { LocalReport } from '@/lib/crew/local';
import { metersBetween } from '@/lib/geo/distance';
import type { LatLng } from '@/lib/geo/types';
import { isPlaceUnknown } from '@/lib/reports/place-known';

/** What a report is called on the crew's screens. */
export function useWords() {
  const t = useTranslations('crew');
  const reports = useTranslations('reports');
  const format = useFormatter();
  const now = useNow();
  const kind = ({ category }: LocalReport): string => reports(`kinds.${category}.noun`);
  const place = (report: LocalReport): string => report.place || report.district || t('facts.placeUnknown');
  const distance = (report: LocalReport, from: LatLng | null): string | null => {
    if (isPlaceUnknown(report)) return t('facts.placeInWords');
    if (!from) return null;
    const meters = metersBetween(from, report);
    if (meters < 950) return t('distance.meters', { meters: Math.max(10, Math.round(meters / 10) * 10) });
    return t('distance.kilometers', {
      kilometers: format.number(meters / 1000, { maximumFractionDigits: 1 }),
    });
  };
  const when = ({ receivedAt }: LocalReport): string => format.relativeTime(receivedAt, now);
  /** The questions of the kind with the sender's answers; unknown ones are left out. */
  const answers = ({ category, answers: given }: LocalReport): string[] =>
    Object.entries(given).flatMap(([question, answer]) => {
      const of = `questions.${category}.${question}`;
      const key = `${of}.options.${answer}` as Parameters<typeof reports.has>[0];
      const asked = `${of}.label` as typeof key;
      return reports.has(key) ? [`${reports(asked)} ${reports(key)}`] : [];
    });
  return { kind, place, distance, when, answers };
}
