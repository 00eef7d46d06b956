import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { QrCode } from '@/components/follow/QrCode';
import { ClientMessages } from '@/components/shell/client-messages';
import { PrintButton } from '@/components/staff/PrintButton';
import { StaffPage } from '@/components/staff/StaffPage';
import { reportTitle } from '@/components/staff/title';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { publicUrl } from '@/lib/env';
import type { Locale } from '@/lib/i18n/routing';
import { followToken } from '@/lib/reports/follow-token';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { findEntered } from '@/lib/staff/enter';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'staff.receipt' });
  return { title: t('title'), robots: { index: false } };
}

/** The number to read out, and a sheet to take along for people at the counter. */
export default async function ReceiptPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, `/staff/new/${id}`);
  const report = await findEntered(actorOf(user), id);
  if (!report) return <MissingPage />;
  const t = await getTranslations('staff.receipt');
  const title = await reportTitle();
  const link = `${publicUrl()}/follow/${followToken(id)}`;
  return (
    <StaffPage user={user} current="enter">
      <section className="bw-stack bw-measure st-sheet">
        <p className="bw-only-print bw-strong">{t('sheet')}</p>
        <h1>{t('title')}</h1>
        <p className="bw-muted">{t('sayIt')}</p>
        <p className="st-code">{report.trackingCode}</p>
        <p>{t('kind', { title: title(report) })}</p>
        {isPlaceUnknown(report) ? (
          <Note tone="bad" className="bw-no-print">
            <p>{t.rich('placeUnknown', { place: () => <bdi>{report.place}</bdi> })}</p>
            <ButtonLink href={`/staff/${id}`} variant="secondary" icon="pin">
              {t('setPlace')}
            </ButtonLink>
          </Note>
        ) : null}
        <div className="st-qr">
          <QrCode text={link} label={t('qr')} />
        </div>
        <p>
          {t('link')}
          <br />
          <span className="st-link">{link}</span>
        </p>
        <p className="bw-small">
          {t('keep')} {t('withCode')}
        </p>
        <div className="bw-row bw-row--wrap bw-no-print">
          <ButtonLink href="/staff/new" icon="plus">
            {t('next')}
          </ButtonLink>
          <ClientMessages locale={locale} namespaces={['staff']}>
            <PrintButton />
          </ClientMessages>
          <ButtonLink href={`/staff/${id}`} variant="tertiary">
            {t('open')}
          </ButtonLink>
        </div>
      </section>
    </StaffPage>
  );
}
