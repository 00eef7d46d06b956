import './areas.css';
import { ButtonLink } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { intervalsOf } from '@/lib/areas/period';
import type { SpaceUse } from '@/lib/areas/uses';
import { CALENDAR_DAYS, damagesAt } from '@/lib/areas/view';
import { addDays } from '@/lib/clock';
import { Link } from '@/lib/i18n/routing';
import { Calendar } from './Calendar';
import { SpaceMap } from './SpaceMap';
import { pinsOf } from './scene';
import { areaWords } from './words';

const toneOf = (use: SpaceUse) =>
  use.applicationId === null
    ? ('fixed' as const)
    : use.state === 'granted'
      ? ('own' as const)
      : ('other' as const);

/** List, map and calendar of four weeks, under the same numbers. */
export async function AllUses({ uses, from }: { uses: readonly SpaceUse[]; from: string }) {
  const { t, period, m2 } = await areaWords();
  const name = (use: SpaceUse) => (use.applicationId === null ? use.label : t(`categories.${use.category}`));
  const numbered = uses.map((use, index) => ({ use, number: index + 1 }));
  const damages = await damagesAt(uses);
  const href = (id: string) => `/staff/areas?use=${id}`;
  return (
    <div className="d-cols d-cols--2">
      <section className="d-list">
        <div className="d-pane bw-stack bw-stack--s">
          <h1 className="bw-h4">{t('title')}</h1>
          <p className="bw-muted bw-small">{t('intro')}</p>
          <nav className="sp-weeks" aria-label={t('calendar')}>
            <ButtonLink
              href={`/staff/areas?from=${addDays(from, -CALENDAR_DAYS)}`}
              variant="secondary"
              icon="back"
              prefetch={false}
            >
              {t('earlier')}
            </ButtonLink>
            <ButtonLink
              href={`/staff/areas?from=${addDays(from, CALENDAR_DAYS)}`}
              variant="secondary"
              icon="next"
              prefetch={false}
            >
              {t('later')}
            </ButtonLink>
          </nav>
        </div>
        {numbered.length === 0 ? (
          <p className="d-pane bw-muted">{t('empty')}</p>
        ) : (
          <ul className="sp-uses" aria-label={t('list')}>
            {numbered.map(({ use, number }) => (
              <li key={use.id}>
                <Link href={href(use.id)} prefetch={false}>
                  <span className={`bw-disc bw-disc--${toneOf(use)}`}>{number}</span>
                  <span>
                    <b className="bw-strong">{[name(use), use.place].filter(Boolean).join(', ')}</b>
                    <br />
                    <span className="bw-muted bw-small">
                      {t(`states.${use.state}`)} · {t('m2', { m2: m2(use.m2) })} · {period(use.periods)}
                    </span>
                    <DamageCount count={damages.filter(({ useId }) => useId === use.id).length} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="sp-middle">
        <SpaceMap
          label={t('map')}
          pins={pinsOf(damages)}
          hrefs={Object.fromEntries([
            ...uses.map(({ id }) => [id, href(id)]),
            ...damages.map(({ id }) => [id, `/staff/${id}`]),
          ])}
          focus={[]}
          shapes={numbered.map(({ use, number }) => ({
            id: use.id,
            polygons: use.shape,
            tone: toneOf(use),
            number,
            label: `${number}: ${name(use)}`,
          }))}
        />
        <Calendar
          title={t('calendar')}
          from={from}
          rows={numbered.map(({ use, number }) => ({
            id: use.id,
            number,
            name: name(use),
            tone: toneOf(use),
            time: period(use.periods),
            intervals: use.periods.flatMap((one) => intervalsOf(one)),
          }))}
        />
      </div>
    </div>
  );
}

/** Says how many damages are open there; nothing for none. */
async function DamageCount({ count }: { count: number }) {
  if (count === 0) return null;
  const { t } = await areaWords();
  return (
    <span className="bw-small sp-tone--wait sp-line">
      <Icon name="warning" /> {t('damagesHere', { count })}
    </span>
  );
}
