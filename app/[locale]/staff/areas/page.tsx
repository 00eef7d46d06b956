import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AllUses } from '@/components/areas/AllUses';
import { OneUse } from '@/components/areas/OneUse';
import { ClientMessages } from '@/components/shell/client-messages';
import { StaffPage } from '@/components/staff/StaffPage';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { calendarSpan, calendarStart, findSpaceUse, usesWithin } from '@/lib/areas/view';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ from?: string; use?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'areas' });
  return { title: t('title'), robots: { index: false } };
}

/** All ground in use or asked for: list, map, calendar; one of them with what is in its way. */
export default async function AreasPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/areas');
  const actor = actorOf(user);
  const { from, use } = await searchParams;
  const chosen = use ? await findSpaceUse(actor, use) : null;
  const start = calendarStart(from, chosen?.startsAt);
  return (
    <ClientMessages locale={locale} namespaces={['map', 'ui', 'reports']}>
      <StaffPage user={user} current="areas" columns>
        {chosen ? (
          <OneUse use={chosen} from={start} />
        ) : (
          <AllUses uses={await usesWithin(actor, calendarSpan(start))} from={start} />
        )}
      </StaffPage>
    </ClientMessages>
  );
}
