import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { Select } from '@/components/ui/Field';
import { getPathname } from '@/lib/i18n/routing';
import { sinceOf, spans } from '@/lib/map/view';
import { type Category, categories } from '@/lib/reports/catalogue';
import { type StatusGroup, statusGroups } from '@/lib/reports/status';

const states = ['open,work', 'done', 'forwarded', 'closed', statusGroups.join(',')] as const;
const stateWords = ['open', 'done', 'forwarded', 'closed', 'all'] as const;

interface Props {
  /** What the address says, from the map or from this form. */
  readonly search: URLSearchParams;
  readonly now: number;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The map can combine what this form cannot: what it asked for stands among the choices as well. */
const withGiven = (options: readonly Option[], given: string | null, label: (value: string) => string) =>
  given === null || options.some(({ value }) => value === given)
    ? options
    : [{ value: given, label: label(given) }, ...options];

function useChoices({ search, now }: Props) {
  const t = useTranslations('map.filter');
  const kinds = useTranslations('reports.kinds');
  const groups = useTranslations('reports.statusGroups');
  const format = useFormatter();
  const kindName = (name: Category) => kinds(`${name}.name`).replaceAll('\u00ad', '');
  const named = <T extends string>(list: readonly T[], given: string, word: (one: T) => string) =>
    list
      .filter((one) => given.split(',').includes(one))
      .map(word)
      .join(', ');
  return {
    kind: withGiven(
      [
        { value: '', label: t('allKinds') },
        ...categories.map((value) => ({ value, label: kindName(value) })),
      ],
      search.get('kind'),
      (given) => named(categories, given, kindName),
    ),
    state: withGiven(
      states.map((value, at) => ({ value, label: t(stateWords[at] ?? 'all') })),
      search.get('state'),
      (given) => named(statusGroups, given, (group: StatusGroup) => groups(group)),
    ),
    since: withGiven(
      spans.map((days) => ({ value: sinceOf(days, now), label: t(`days.${days}`) })),
      search.get('since'),
      (given) =>
        t('since', { date: format.dateTime(Date.parse(given), { dateStyle: 'medium', timeZone: 'UTC' }) }),
    ),
  };
}

/** The filters of the map as a plain form: sent with a button, no script needed. */
export function ListFilters(props: Props) {
  const t = useTranslations('map.filter');
  const locale = useLocale();
  const choices = useChoices(props);
  const { search } = props;
  const labels = { kind: t('kind'), state: t('state'), since: t('time') } as const;
  return (
    <form className="bw-pubmap-form" action={getPathname({ locale, href: '/map/list' })}>
      {['bbox', 'zoom'].map((name) =>
        search.get(name) ? (
          <input key={name} type="hidden" name={name} value={search.get(name) ?? ''} />
        ) : null,
      )}
      {(['kind', 'state', 'since'] as const).map((name) => (
        <Select
          key={name}
          id={name}
          label={labels[name]}
          defaultValue={search.get(name) ?? choices[name][0]?.value}
        >
          {choices[name].map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      ))}
      <Checkbox id="works" value="1" label={t('showWorks')} defaultChecked={search.get('works') === '1'} />
      <Button type="submit" variant="secondary">
        {t('apply')}
      </Button>
    </form>
  );
}
