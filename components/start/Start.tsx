import { useTranslations } from 'next-intl';
import { InPerson } from '@/components/office/InPerson';
import { ButtonLink } from '@/components/ui/Button';
import { Entry, EntryList } from '@/components/ui/Card';
import { Illustration } from '@/components/ui/Illustration';
import { LatestCard } from './LatestCard';
import { OpenReports } from './OpenReports';
import { StartMap } from './StartMap';

/** One large action; below it the places, what is often used, what was repaired, and the way in person. */
export function Start() {
  return (
    <>
      <Hero />
      <div className="bw-start__rest">
        <Offers />
        <MapCard />
        <Often />
        <LatestCard />
        <div className="bw-start__person">
          <InPerson />
        </div>
      </div>
      <Plain />
    </>
  );
}

function Hero() {
  const t = useTranslations('start');
  return (
    <section className="bw-start__hero">
      <div className="bw-start__art bw-only-phone">
        <Illustration />
      </div>
      <div className="bw-start__art bw-only-wide">
        <Illustration shape="stage" />
      </div>
      <div className="bw-start__words">
        <div>
          <h1>{t('heading')}</h1>
          <p>{t('lead')}</p>
        </div>
        <ButtonLink href="/report" icon="camera" hero block>
          {t('report')}
        </ButtonLink>
      </div>
    </section>
  );
}

/** The phone's rows; wide screens have them as tabs and cards. */
function Offers() {
  const t = useTranslations('start');
  return (
    <div className="bw-only-phone">
      <EntryList label={t('offers')}>
        <Entry href="/map" prefetch={false} icon="map" title={t('map')} text={<OpenReports />} />
        <Entry href="/services" prefetch={false} icon="grid" title={t('services')} text={t('servicesText')} />
        <Entry href="/mailbox" prefetch={false} icon="mail" title={t('mailbox')} text={t('mailboxText')} />
      </EntryList>
    </div>
  );
}

function MapCard() {
  const t = useTranslations('start');
  return (
    <section className="bw-card bw-start__col bw-only-wide">
      <StartMap />
      <div className="bw-card__b">
        <h2>
          <OpenReports />
        </h2>
        <p className="bw-small bw-muted">{t('mapText')}</p>
      </div>
      <div className="bw-start__foot">
        <ButtonLink href="/map" prefetch={false} variant="tertiary" icon="map">
          {t('openMap')}
        </ButtonLink>
      </div>
    </section>
  );
}

function Often() {
  const t = useTranslations('start');
  return (
    <nav className="bw-card bw-start__col" aria-labelledby="often">
      <h2 className="bw-start__often" id="often">
        {t('often')}
      </h2>
      <Entry
        href="/documents"
        prefetch={false}
        icon="idCard"
        title={t('documents')}
        text={t('documentsText')}
      />
      <Entry href="/follow" prefetch={false} icon="search" title={t('follow')} text={t('followText')} />
      <Entry href="/outbox" prefetch={false} icon="send" title={t('mine')} text={t('mineText')} />
      <Entry
        href="/legal/easy-language"
        prefetch={false}
        icon="message"
        title={t('easy')}
        text={t('easyText')}
      />
      <div className="bw-start__foot bw-start__foot--line bw-only-wide">
        <ButtonLink href="/services" prefetch={false} variant="tertiary" icon="grid">
          {t('allServices')}
        </ButtonLink>
      </div>
    </nav>
  );
}

/** The plain form is the only way without JavaScript, so it is offered exactly then. */
function Plain() {
  const t = useTranslations('start');
  return (
    <noscript>
      <p className="bw-start__plain">
        <a href="/report/plain">{t('plain')}</a>
      </p>
    </noscript>
  );
}
