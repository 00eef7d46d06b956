import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { EntryForm } from '@/components/staff/EntryForm';
import { StaffPage } from '@/components/staff/StaffPage';
import { requireUser } from '@/lib/accounts/session';
import { callingNow } from '@/lib/crew/alerts';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { ENTRY_SLOT } from '@/lib/staff/kept-slots';
import { enter } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'staff.entry' });
  return { title: t('title'), robots: { index: false } };
}

/** "Meldung aufnehmen": a caller's report in under half a minute. */
export default async function EnterPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/new');
  const kept = await keptFor(ENTRY_SLOT, user.id);
  const t = await getTranslations('staff.entry');
  return (
    <StaffPage user={user} current="enter">
      <div className="bw-stack">
        <h1>{t('title')}</h1>
        <p className="bw-muted">{t('intro')}</p>
        <ClientMessages locale={locale} namespaces={['staff', 'reports', 'ui']}>
          <EntryForm
            enter={enter}
            id={kept?.id ?? randomUUID()}
            locale={locale}
            back={localPath(locale, '/staff/new')}
            kept={kept}
            calling={await callingNow()}
          />
        </ClientMessages>
      </div>
    </StaffPage>
  );
}
