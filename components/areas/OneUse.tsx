import './areas.css';
import { ButtonLink } from '@/components/ui/Button';
import { State } from '@/components/ui/State';
import type { SpaceUse } from '@/lib/areas/uses';
import { surroundingsOf } from '@/lib/areas/view';
import { Link } from '@/lib/i18n/routing';
import { Calendar } from './Calendar';
import { Checks } from './Checks';
import { SpaceMap } from './SpaceMap';
import { sceneOf } from './scene';
import { areaWords } from './words';

const tones = { pending: 'wait', granted: 'ok', ended: 'quiet' } as const;
const icons = { pending: 'clock', granted: 'checkCircle', ended: 'check' } as const;

/** One use with everything in its way, drawn and in words. */
export async function OneUse({ use, from }: { use: SpaceUse; from: string }) {
  const words = await areaWords();
  const { t, period, m2 } = words;
  const around = await surroundingsOf(use, { exceptUse: use.id });
  const name = use.applicationId === null ? use.label : t(`categories.${use.category}`);
  const { shapes, rows, pins } = sceneOf({ ...use, name }, around, words);
  const title = [name, use.place].filter(Boolean).join(', ');
  return (
    <div className="d-cols d-cols--2">
      <section className="d-pane d-list bw-stack">
        <ButtonLink
          className="sp-back"
          href={`/staff/areas?from=${from}`}
          variant="tertiary"
          icon="back"
          prefetch={false}
        >
          {t('back')}
        </ButtonLink>
        <header className="bw-stack bw-stack--s">
          {use.applicationId !== null && (
            <p className="bw-meta bw-num">
              <Link href={`/staff/applications/${use.applicationId}`} prefetch={false}>
                {use.label}
              </Link>
            </p>
          )}
          <h1 className="bw-h4">{title}</h1>
          <div>
            <State tone={tones[use.state]} icon={icons[use.state]}>
              {t(`states.${use.state}`)}
            </State>
          </div>
        </header>
        <dl className="d-facts">
          <dt>{t('facts.area')}</dt>
          <dd className="bw-num">{t('m2', { m2: m2(use.m2) })}</dd>
          <dt>{t('facts.period')}</dt>
          <dd>{period(use.periods)}</dd>
          <dt>{t('facts.traffic')}</dt>
          <dd>{t(`traffic.${use.traffic}`)}</dd>
        </dl>
        <section>
          <h2 className="bw-h3">{t('check')}</h2>
          <Checks around={around} />
        </section>
      </section>
      <div className="sp-middle">
        <SpaceMap
          label={`${t('map')}: ${title}`}
          shapes={shapes}
          pins={pins}
          hrefs={{
            ...Object.fromEntries(
              around.clashes.map((clash) => [clash.use.id, `/staff/areas?use=${clash.use.id}`]),
            ),
            ...Object.fromEntries(around.damages.map(({ id }) => [id, `/staff/${id}`])),
          }}
          focus={[use.id, ...around.clashes.map((clash) => `overlap:${clash.use.id}`)]}
        />
        <Calendar title={t('calendar')} from={from} rows={rows} />
      </div>
    </div>
  );
}
