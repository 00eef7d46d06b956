import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { getPathname } from '@/lib/i18n/routing';
import { sinceOf, spans } from '@/lib/map/view';
import { categories } from '@/lib/reports/catalogue';

const states = ['open,work', 'done', 'open,work,done,closed'] as const;
const stateWords = { 'open,work': 'open', done: 'done', 'open,work,done,closed': 'all' } as const;

interface Props {
  readonly kind: string | null;
  readonly state: string | null;
  readonly since: string | null;
  readonly now: number;
}

/** The filters of the map as a plain form: sent with a button, no script needed. */
export function ListFilters({ kind, state, since, now }: Props) {
  const t = useTranslations('map.filter');
  const kinds = useTranslations('reports.kinds');
  const locale = useLocale();
  return (
    <form className="bw-pubmap-form" action={getPathname({ locale, href: '/map/list' })}>
      <Select id="kind" label={t('kind')} defaultValue={kind ?? ''}>
        <option value="">{t('allKinds')}</option>
        {categories.map((name) => (
          <option key={name} value={name}>
            {kinds(`${name}.name`).replaceAll('\u00ad', '')}
          </option>
        ))}
      </Select>
      <Select id="state" label={t('state')} defaultValue={state ?? states[0]}>
        {states.map((value) => (
          <option key={value} value={value}>
            {t(stateWords[value])}
          </option>
        ))}
      </Select>
      <Select id="since" label={t('time')} defaultValue={since ?? ''}>
        {spans.map((days) => (
          <option key={days} value={sinceOf(days, now)}>
            {t(`days.${days}`)}
          </option>
        ))}
      </Select>
      <Button type="submit" variant="secondary">
        {t('apply')}
      </Button>
    </form>
  );
}
