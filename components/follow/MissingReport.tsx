import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import { markMissing } from '@/lib/mark-missing';
import { Missing } from './Missing';

/** The page for a secret link or number we do not know, with the status 404. */
export async function MissingReport() {
  await markMissing();
  const t = await getTranslations('follow.lookup');
  return (
    <ClientMessages locale={await getLocale()} namespaces={[]}>
      <NavPage current="outbox" title={t('title')}>
        <Missing />
      </NavPage>
    </ClientMessages>
  );
}
