import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { QrCode } from '@/components/follow/QrCode';
import { ClientMessages } from '@/components/shell/client-messages';
import { SheetDesk } from '@/components/staff/documents/SheetDesk';
import { StaffPage } from '@/components/staff/StaffPage';
import { requireUser } from '@/lib/accounts/session';
import { readDocumentSettings } from '@/lib/documents/settings';
import { publicUrl } from '@/lib/env';
import type { Locale } from '@/lib/i18n/routing';
import { readTownSettings, telHref } from '@/lib/town/settings';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'documentDesk.sheet' });
  return { title: t('title'), robots: { index: false } };
}

/** The sheet to take along. Number and code stay in this browser; the QR code leads to the page only. */
export default async function SheetPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/documents/sheet');
  const [{ asksCode }, town] = await Promise.all([readDocumentSettings(), readTownSettings()]);
  const t = await getTranslations('documentDesk.sheet');
  const link = `${publicUrl()}/documents`;
  return (
    <StaffPage user={user} current="documents">
      <ClientMessages locale={locale} namespaces={['documentDesk', 'staff', 'ui']}>
        <SheetDesk
          asksCode={asksCode}
          link={link.replace(/^https?:\/\//, '')}
          phone={telHref(town.officePhone) ? town.officePhone : ''}
        >
          <QrCode text={link} label={t('qr')} />
        </SheetDesk>
      </ClientMessages>
    </StaffPage>
  );
}
