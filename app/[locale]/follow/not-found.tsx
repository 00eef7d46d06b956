import { getLocale } from 'next-intl/server';
import { Missing } from '@/components/follow/Missing';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';

export default async function FollowNotFound() {
  return (
    <ClientMessages locale={await getLocale()} namespaces={[]}>
      <NavPage current="outbox">
        <Missing />
      </NavPage>
    </ClientMessages>
  );
}
