import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { StartTariff, TariffMove } from '@/components/admin/tariff/TariffMove';
import { ClientMessages } from '@/components/shell/client-messages';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import { requireUser } from '@/lib/accounts/session';
import { tariffNow } from '@/lib/areas/tariff/tariffs';
import { tariffVersions } from '@/lib/areas/tariff/versions';
import { civilDate } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/routing';
import { manage } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'tariff' });
  return { title: t('title'), robots: { index: false } };
}

const looks = {
  draft: { tone: 'quiet', icon: 'pencil' },
  proposed: { tone: 'wait', icon: 'clock' },
  approved: { tone: 'ok', icon: 'checkCircle' },
} as const;

/** All versions of the tariff, and which one holds today. */
export default async function TariffPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/tariff');
  const t = await getTranslations('tariff');
  const format = await getFormatter();
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00Z`), { dateStyle: 'long' });
  const versions = await tariffVersions();
  const now = tariffNow(civilDate(Date.now()));
  return (
    <AdminPage user={user} locale={locale} current="tariff" title={t('title')}>
      <ClientMessages locale={locale} namespaces={['admin', 'tariff']}>
        <p>{t('intro')}</p>
        {now?.isSample ? (
          <Note tone="wait">
            <p className="bw-strong">
              {t('inForce')}: {t('sample')}
            </p>
            <p>{t('sampleText')}</p>
          </Note>
        ) : null}
        <StartTariff
          manage={manage}
          id={now?.id ?? 'sample'}
          label={t(now?.id === 'sample' ? 'copySample' : 'copy')}
        />
        <h2>{t('versions')}</h2>
        {versions.length === 0 ? <p className="bw-muted">{t('none')}</p> : null}
        <ul className="bw-stack bw-stack--s st-plain">
          {versions.map(({ id, state, tariff, writer, approver, updatedAt }) => (
            <li key={id}>
              <Card padded>
                <div className="bw-stack bw-stack--s">
                  <p className="bw-row bw-row--wrap">
                    <b className="bw-grow">{t('from', { date: day(tariff.validFrom) })}</b>
                    {id === now?.id ? (
                      <State tone="info" icon="check">
                        {t('inForce')}
                      </State>
                    ) : null}
                    <State {...looks[state]}>{t(`states.${state}`)}</State>
                  </p>
                  <p className="bw-small bw-muted">
                    {[
                      tariff.source,
                      writer ? t('written', { name: writer }) : '',
                      approver ? t('approved', { name: approver }) : '',
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </p>
                  <div className="bw-row bw-row--wrap">
                    <ButtonLink href={`/admin/tariff/${id}`} prefetch={false} variant="secondary">
                      {t(state === 'draft' ? 'edit' : 'open')}
                      <span className="bw-hide"> {t('from', { date: day(tariff.validFrom) })}</span>
                    </ButtonLink>
                    {state === 'approved' ? null : (
                      <TariffMove
                        manage={manage}
                        id={id}
                        updatedAt={updatedAt}
                        move="discard"
                        name={t('from', { date: day(tariff.validFrom) })}
                      />
                    )}
                  </div>
                </div>
              </Card>
            </li>
          ))}
        </ul>
      </ClientMessages>
    </AdminPage>
  );
}
