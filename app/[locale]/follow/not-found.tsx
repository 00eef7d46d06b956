import { getLocale, getTranslations } from 'next-intl/server';
import { Missing } from '@/components/follow/Missing';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';

export default async function FollowNotFound() {
  const t = await getTranslations('follow.lookup');
  return (
    <ClientMessages locale={await getLocale()} namespaces={[]}>
      <NavPage current="outbox" title={t('title')}>
        <Missing />
      </NavPage>
    </ClientMessages>
  );
}
