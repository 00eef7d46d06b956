import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { StaffPage } from '@/components/staff/StaffPage';
import { requireUser } from '@/lib/accounts/session';
import { countsSince } from '@/lib/applications/counts';
import { addDays, civilDate } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/routing';
import { offeredServices } from '@/lib/services/catalogue';
import { lostAfter } from '@/lib/services/engine/lost-after';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

const DAYS = 30;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applicationDesk' });
  return { title: t('statistics'), robots: { index: false } };
}

/** How often each service was begun and sent, and after which step most people stop. */
export default async function StatisticsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/applications/statistics');
  const t = await getTranslations('applicationDesk');
  const counts = await countsSince(addDays(civilDate(Date.now()), -DAYS));
  return (
    <StaffPage user={user} current="applications">
      <div className="bw-stack">
        <h1>{t('statistics')}</h1>
        <p>{t('statisticsIntro', { days: DAYS })}</p>
        <table className="d-table d-table--stacks">
          <caption className="bw-hide">{t('statistics')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('service')}</th>
              <th scope="col">{t('seen')}</th>
              <th scope="col">{t('started')}</th>
              <th scope="col">{t('finished')}</th>
              <th scope="col">{t('share')}</th>
              <th scope="col">{t('lost')}</th>
            </tr>
          </thead>
          <tbody>
            {offeredServices().map((service) => {
              const own = counts.get(service.id) ?? new Map<string, number>();
              const [started, sent] = [own.get('started') ?? 0, own.get('sent') ?? 0];
              const lost = lostAfter(service, own);
              return (
                <tr key={service.id}>
                  <th scope="row">{service.texts[locale].title}</th>
                  <td data-label={t('seen')}>{own.get('seen') ?? 0}</td>
                  <td data-label={t('started')}>{started}</td>
                  <td data-label={t('finished')}>{sent}</td>
                  <td data-label={t('share')}>
                    {started > 0 ? `${Math.round((100 * sent) / started)} %` : '–'}
                  </td>
                  <td data-label={t('lost')}>{lost ? service.texts[locale].steps[lost]?.title : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </StaffPage>
  );
}
