import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { distanceText } from '@/lib/capture/distance-text';
import { Link } from '@/lib/i18n/routing';
import { isOverdue } from '@/lib/reports/deadlines';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import type { StaffCase } from '@/lib/staff/case';
import { bodies, bodyKeys } from '@/lib/town/bodies';
import { readRouting } from '@/lib/town/routing';
import { telHref } from '@/lib/town/settings';
import { answerWords } from './answer-words';
import { DueState } from './DueState';

const bodyName = (key: string): string => bodies[bodyKeys.find((known) => known === key) ?? 'town'].name;

/** Where, what, whose: what staff need to decide. */
export async function CaseFacts({ report }: { report: StaffCase }) {
  const t = await getTranslations('staff');
  const kinds = await getTranslations('reports.kinds');
  const answers = await answerWords(report.category, report.answers);
  const rows: [string, ReactNode][] = [
    ['place', <Place key="place" report={report} />],
    ['kind', [kinds(`${report.category}.name`), ...answers].join(', ')],
    ...(report.dueAt === null
      ? []
      : [['due', <Due key="due" dueAt={report.dueAt} />] as [string, ReactNode]]),
    ['responsible', <Responsible key="responsible" body={report.responsible} />],
    ['visibility', t(`visibility.${report.visibility}`)],
    ['source', t(`sources.${report.source}`)],
    ...(report.affectedCount > 1 ? [['affected', String(report.affectedCount)] as [string, ReactNode]] : []),
    ...(report.contact ? [['contact', report.contact] as [string, ReactNode]] : []),
    ...(report.permit ? [['permit', <Permit key="permit" {...report.permit} />] as [string, ReactNode]] : []),
    ...(report.mergedIntoCode ? [['mergedInto', report.mergedIntoCode] as [string, ReactNode]] : []),
  ];
  return (
    <dl className="d-facts">
      {rows.map(([name, value]) => (
        <div key={name} className="st-fact">
          <dt>{t(`facts.${name as 'place'}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whose it is, and how to reach them as far as the administration has entered that. */
async function Responsible({ body }: { body: string }) {
  const { contacts } = await readRouting();
  const contact = contacts[bodyKeys.find((known) => known === body) ?? 'town'];
  const tel = contact?.phone ? telHref(contact.phone) : null;
  return (
    <>
      {bodyName(body)}
      {tel ? (
        <span className="st-extra">
          <a href={tel}>{contact?.phone}</a>
        </span>
      ) : null}
      {contact?.email ? (
        <span className="st-extra">
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </span>
      ) : null}
    </>
  );
}

/** The use of the street after which this damage was found. */
const Permit = ({ id, number }: NonNullable<StaffCase['permit']>) => (
  <Link href={`/staff/applications/${id}`} prefetch={false}>
    {number}
  </Link>
);

/** When, in full, and whether that has passed. */
async function Due({ dueAt }: { dueAt: number }) {
  const t = await getTranslations('staff');
  const format = await getFormatter();
  const now = Date.now();
  return (
    <>
      {t('facts.dueAt', {
        date: format.dateTime(dueAt, { dateStyle: 'full' }),
        time: format.dateTime(dueAt, { timeStyle: 'short' }),
      })}
      {isOverdue({ dueAt }, now) ? (
        <>
          {' '}
          <DueState dueAt={dueAt} now={now} />
        </>
      ) : null}
    </>
  );
}

async function Place({ report }: { report: StaffCase }) {
  const t = await getTranslations('staff');
  const locale = await getLocale();
  const { place, district, accuracyM, positionSource, insideTown, exifM } = report;
  const exact = [
    ...(isPlaceUnknown(report)
      ? [t('facts.placeInWords')]
      : [
          ...(accuracyM === null ? [] : [t('facts.accuracy', { meters: Math.round(accuracyM) })]),
          t(`positionSources.${positionSource}`),
        ]),
    ...(insideTown ? [] : [t('facts.outside')]),
  ];
  const words = [place, district && !place.includes(district) ? district : ''].filter(Boolean).join(', ');
  return (
    <>
      {words || `${report.lat.toFixed(5)}, ${report.lng.toFixed(5)}`}
      <span className="st-extra">{exact.join(', ')}</span>
      {exifM === null ? null : (
        <span className="st-extra">
          {exifM === 0 ? t('facts.exifSame') : t('facts.exif', { distance: distanceText(exifM, locale) })}
        </span>
      )}
    </>
  );
}
