'use client';

import { useTranslations } from 'next-intl';
import { Fact } from '@/components/ui/Card';
import { town } from '@/lib/town';
import { useStartFacts } from '../start/use-start-facts';
import { PhoneLink } from './OfficeNow';

/** The way in person as a card: where, until when today, which number. */
export function InPersonCard() {
  const t = useTranslations('services.office');
  const office = useStartFacts()?.office;
  const { name, street, city } = town.office;
  return (
    <section className="bw-card bw-start__col bw-only-wide" aria-labelledby="in-person">
      <h2 className="bw-start__often" id="in-person">
        {t('title')}
      </h2>
      <Fact icon="building" title={name} text={`${street}, ${city}`} />
      {office?.knowsHours ? (
        <Fact
          icon="clock"
          title={office.openUntil ? t('openUntil', { time: office.openUntil }) : t('closed')}
          text={t('hours')}
        />
      ) : null}
      {office?.phone ? (
        <Fact icon="phone" title={<PhoneLink phone={office.phone} />} text={t('phone')} />
      ) : null}
    </section>
  );
}
