import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Field, Select } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { categories } from '@/lib/reports/catalogue';
import { bodies } from '@/lib/town/bodies';
import { fitsRule } from '@/lib/town/responsible';
import { roadAt, roadName } from '@/lib/town/road';
import type { StoredRule } from '@/lib/town/routing';

type Query = Readonly<Record<string, string | string[] | undefined>>;

interface Props {
  readonly rules: readonly StoredRule[];
  readonly query: Query;
  readonly locale: Locale;
}

/** What the rules say about a damage: "Schlagloch, L 740 → Straßen.NRW". A plain form; nothing is stored. */
export async function RulePreview({ rules, query, locale }: Props) {
  const t = await getTranslations('admin.routing.preview');
  const routing = await getTranslations('admin.routing');
  const kinds = await getTranslations('reports.kinds');
  const tried = triedIn(query);
  return (
    <section className="bw-card bw-card__b bw-stack" aria-labelledby="preview">
      <h2 className="bw-h3" id="preview">
        {t('title')}
      </h2>
      {tried ? <Answer rules={rules} tried={tried} /> : null}
      <form className="bw-stack" method="get" action={`${localPath(locale, '/admin/routing')}#preview`}>
        <Select id="try-kind" name="kind" label={t('kind')} defaultValue={tried?.category}>
          {categories.map((kind) => (
            <option key={kind} value={kind}>
              {kinds(`${kind}.name`)}
            </option>
          ))}
        </Select>
        <Field
          id="try-road"
          name="road"
          label={t('road')}
          hint={t('roadHint')}
          defaultValue={tried?.road}
          autoComplete="off"
        />
        <Select id="try-builtUp" name="builtUp" label={routing('builtUp')} defaultValue={tried?.builtUp}>
          <option value="">{t('unknown')}</option>
          <option value="inside">{routing('inside')}</option>
          <option value="outside">{routing('outside')}</option>
        </Select>
        <Button type="submit" variant="secondary" icon="search">
          {t('submit')}
        </Button>
      </form>
    </section>
  );
}

function triedIn(query: Query) {
  const category = categories.find((kind) => kind === query.kind);
  if (!category) return null;
  const road = typeof query.road === 'string' ? query.road.slice(0, 100) : '';
  return { category, road, builtUp: typeof query.builtUp === 'string' ? query.builtUp : '' };
}

type Tried = NonNullable<ReturnType<typeof triedIn>>;

async function Answer({ rules, tried }: { rules: readonly StoredRule[]; tried: Tried }) {
  const t = await getTranslations('admin.routing.preview');
  const kinds = await getTranslations('reports.kinds');
  const { category, road, builtUp } = tried;
  const known = roadAt({ label: '', distanceM: 0 }, [road]);
  const at = rules.findIndex((rule) =>
    fitsRule(rule, {
      category,
      answers: {},
      road: {
        ...known,
        names: [...known.names, roadName(road)],
        ...(builtUp ? { builtUp: builtUp === 'inside' } : {}),
      },
    }),
  );
  const what = [kinds(`${category}.name`), road].filter(Boolean).join(', ');
  return (
    <Note role="status">
      <p>
        {what} → <b>{bodies[rules[at]?.body ?? 'town'].name}</b>
      </p>
      <p className="bw-small">{at < 0 ? t('byDefault') : t('byRule', { number: at + 1 })}</p>
    </Note>
  );
}
