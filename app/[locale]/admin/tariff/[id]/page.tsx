import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { TariffForm } from '@/components/admin/tariff/TariffForm';
import { TariffMove } from '@/components/admin/tariff/TariffMove';
import { TariffPreview } from '@/components/admin/tariff/TariffPreview';
import { TariffTable } from '@/components/admin/tariff/TariffTable';
import { MissingPage } from '@/components/errors/MissingPage';
import { ClientMessages } from '@/components/shell/client-messages';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { db } from '@/db/client';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { mayApproveTariff } from '@/lib/areas/policy';
import { tariffAsTyped } from '@/lib/areas/tariff/form';
import { findTariff, type TariffVersion } from '@/lib/areas/tariff/versions';
import type { Locale } from '@/lib/i18n/routing';
import { compareTariff } from '@/lib/services/sondernutzung/tariff-preview';
import { manage } from '../../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'tariff' });
  return { title: t('title'), robots: { index: false } };
}

/** One version: a draft is edited, the others are read; what it would have cost stands beside both. */
export default async function TariffVersionPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, `/admin/tariff/${id}`);
  const version = await findTariff(await db(), id);
  if (!version) return <MissingPage />;
  const { tariff, state, updatedAt } = version;
  const t = await getTranslations('tariff');
  const format = await getFormatter();
  const day = format.dateTime(new Date(`${tariff.validFrom}T12:00Z`), { dateStyle: 'long' });
  return (
    <AdminPage user={user} locale={locale} current="tariff" title={t('heading', { date: day })} isWide>
      <ClientMessages locale={locale} namespaces={['admin', 'areas', 'tariff', 'ui']}>
        <p>
          <ButtonLink href="/admin/tariff" prefetch={false} variant="tertiary" icon="back">
            {t('back')}
          </ButtonLink>
        </p>
        {tariff.isSample ? <Note tone="wait">{t('sample')}</Note> : null}
        <Steps version={version} mayApprove={mayApproveTariff(actorOf(user), version)} />
        <TariffPreview cases={await compareTariff(tariff)} locale={locale} />
        {state === 'draft' ? (
          <TariffForm
            manage={manage}
            id={id}
            updatedAt={updatedAt}
            values={tariffAsTyped(tariff)}
            rates={tariff.rates.length}
            zones={tariff.zones.length}
          />
        ) : (
          <TariffTable tariff={tariff} locale={locale} />
        )}
      </ClientMessages>
    </AdminPage>
  );
}

/** What can be done with a version now, and by whom. */
async function Steps({ version, mayApprove }: { version: TariffVersion; mayApprove: boolean }) {
  const t = await getTranslations('tariff');
  const { id, state, updatedAt, approver } = version;
  const shared = { manage, id, updatedAt };
  if (state === 'approved') return <p className="bw-strong">{t('approved', { name: approver })}</p>;
  if (state === 'draft')
    return (
      <div className="bw-stack bw-stack--s">
        <p>{t('proposeText')}</p>
        <TariffMove {...shared} move="propose" />
      </div>
    );
  return (
    <div className="bw-stack bw-stack--s">
      {mayApprove ? (
        <>
          <p>{t('approveText')}</p>
          <TariffMove {...shared} move="approve" isMain />
        </>
      ) : (
        <Note tone="info">{t('own')}</Note>
      )}
      <TariffMove {...shared} move="giveBack" />
    </div>
  );
}
