'use client';

import { useTranslations } from 'next-intl';
import { town } from '@/lib/town';
import { useStartFacts } from '../start/use-start-facts';

/** Where the counter is, until when it is open today, and its number, as far as the town has entered them. */
export function OfficeNow() {
  const t = useTranslations('services.office');
  const office = useStartFacts()?.office;
  const { name, street, city } = office ?? town.office;
  return (
    <>
      {name}, {street}, {city}.
      {office?.knowsHours ? (
        <> {office.openUntil ? t('openUntil', { time: office.openUntil }) : t('closed')}</>
      ) : null}
      {office?.phone ? (
        <>
          {' '}
          {t('phone')} <PhoneLink phone={office.phone} />
        </>
      ) : null}
      {office?.email ? (
        <>
          {' '}
          {t('email')} <a href={`mailto:${office.email}`}>{office.email}</a>
        </>
      ) : null}
    </>
  );
}

/** A number that dials. */
const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
);
