import { useFormatter, useTranslations } from 'next-intl';
import { Office } from '@/components/office/Office';
import { Card, Entry, Fact } from '@/components/ui/Card';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/Icon';
import type { Answer } from '@/lib/documents/find-status';
import { canBeCollected, type WayTone, wayOf } from '@/lib/documents/way';
import type { TownSettings } from '@/lib/town/settings';
import { Way } from './Way';

type Known = Extract<Answer, { isKnown: true }>;

const toneIcons: Record<WayTone, IconName> = { ok: 'checkCircle', wait: 'message', act: 'clock' };

/** The answer first, then the way as a picture, then what to do. */
export function KnownAnswer({ answer, town }: { answer: Known; town: TownSettings }) {
  const t = useTranslations('documentAnswer');
  const format = useFormatter();
  const { type, status, on, place } = answer;
  const way = wayOf[status];
  const since = format.dateTime(Date.parse(`${on}T12:00:00Z`), { dateStyle: 'long' });
  return (
    <>
      <Card aria-labelledby="answer">
        <div className="bw-card__b bw-stack bw-stack--s">
          <p className={cx('dc-short', `dc-short--${way.tone}`)}>
            <Icon name={toneIcons[way.tone]} />
            {t(`short.${status}`)}
          </p>
          <h1 id="answer">{t(`heading.${status}`, { type })}</h1>
          <p>{t(`text.${status}`)}</p>
          <p className="bw-small bw-muted">{t('since', { date: since })}</p>
        </div>
        <Way way={way} />
      </Card>
      {canBeCollected(status) ? (
        <Collect type={type} town={town} place={place} />
      ) : (
        <section className="bw-stack bw-stack--s">
          <h2>{t('contact')}</h2>
          <div className="bw-card">
            <Office town={town} place="" />
          </div>
        </section>
      )}
    </>
  );
}

function Collect({ type, town, place }: Pick<Known, 'type' | 'place'> & { town: TownSettings }) {
  const t = useTranslations('documentAnswer');
  return (
    <section className="bw-stack bw-stack--s">
      <h2>{t('collect')}</h2>
      <div className="bw-card">
        <Fact
          icon="idCard"
          title={t(type === 'passport' ? 'bringPassport' : 'bring')}
          text={t('bringText')}
        />
        <Office town={town} place={place} />
        {type === 'idCard' ? <Fact icon="lock" title={t('pin')} text={t('pinText')} /> : null}
        <Entry
          icon="users"
          title={t('someone')}
          text={t('someoneText')}
          href="/documents/pickup"
          prefetch={false}
        />
      </div>
    </section>
  );
}
