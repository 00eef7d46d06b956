import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { NavPage } from '@/components/shell/NavPage';
import { ButtonLink } from '@/components/ui/Button';
import { Entry, EntryList } from '@/components/ui/Card';
import { requireUser } from '@/lib/accounts/session';
import { openSubject } from '@/lib/applications/body';
import { draftEndsAt } from '@/lib/applications/expire';
import { readOwnCases } from '@/lib/applications/lists';
import type { Locale } from '@/lib/i18n/routing';
import { findService } from '@/lib/services/registry';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applications.mine' });
  return { title: t('title'), robots: { index: false } };
}

/** Somebody's drafts and cases, theirs and their organisations'. */
export default async function MinePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/services/mine');
  const t = await getTranslations('applications.mine');
  const format = await getFormatter();
  const rows = (await readOwnCases(user.id)).flatMap((row) => {
    const service = findService(row.serviceId);
    return service ? [{ row, service, texts: service.texts[locale] }] : [];
  });
  const drafts = rows.filter(({ row }) => row.stage === 'draft');
  const sent = rows.filter(({ row }) => row.stage === 'sent');
  const day = (at: number) => format.dateTime(at, { day: '2-digit', month: '2-digit', year: 'numeric' });
  return (
    <NavPage current="services" title={t('title')}>
      <div className="bw-stack sv-catalogue">
        {rows.length === 0 ? <p>{t('empty')}</p> : null}
        {drafts.length > 0 ? (
          <section className="bw-stack bw-stack--s">
            <h2 className="sv-group-title">{t('drafts')}</h2>
            <EntryList label={t('drafts')}>
              {drafts.map(({ row, service, texts }) => (
                <Entry
                  key={row.id}
                  href={`/services/${service.id}/form`}
                  prefetch={false}
                  icon="pencil"
                  title={texts.title}
                  text={t('draftUntil', { date: day(draftEndsAt(row)) })}
                />
              ))}
            </EntryList>
          </section>
        ) : null}
        {sent.length > 0 ? (
          <section className="bw-stack bw-stack--s">
            <h2 className="sv-group-title">{t('sent')}</h2>
            <EntryList label={t('sent')}>
              {sent.map(({ row, texts }) => (
                <Entry
                  key={row.id}
                  href={`/services/case/${row.id}`}
                  prefetch={false}
                  icon="document"
                  title={openSubject(row) || texts.title}
                  text={[openSubject(row) ? texts.title : '', row.number, texts.states[row.state]?.label]
                    .filter(Boolean)
                    .join(', ')}
                />
              ))}
            </EntryList>
          </section>
        ) : null}
        <ButtonLink href="/services" prefetch={false} variant="secondary" block>
          {t('toServices')}
        </ButtonLink>
      </div>
    </NavPage>
  );
}
