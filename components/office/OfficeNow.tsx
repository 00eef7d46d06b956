'use client';

import { useTranslations } from 'next-intl';
import { useStartFacts } from '../start/use-start-facts';

/** Until when the counter is open today and its number, as far as the town has entered them. */
export function OfficeNow() {
  const t = useTranslations('services.office');
  const office = useStartFacts()?.office;
  return (
    <>
      {office?.knowsHours ? (
        <> {office.openUntil ? t('openUntil', { time: office.openUntil }) : t('closed')}</>
      ) : null}
      {office?.phone ? (
        <>
          {' '}
          {t('phone')} <PhoneLink phone={office.phone} />
        </>
      ) : null}
    </>
  );
}

/** A number that dials. */
const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
);
