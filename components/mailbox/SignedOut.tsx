import { getTranslations } from 'next-intl/server';
import { NavPage } from '@/components/shell/NavPage';
import { ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

/** For people who are not signed in: what the mailbox is, and where answers to reports are. */
export async function SignedOut() {
  const t = await getTranslations('services.mailbox');
  const common = await getTranslations('common');
  return (
    <NavPage current="mailbox" title={t('title')}>
      <div className="bw-measure">
        <EmptyState
          title={t('heading')}
          action={
            <>
              <ButtonLink href="/account/sign-in?returnTo=/mailbox" prefetch={false} icon="account">
                {common('signIn')}
              </ButtonLink>
              <ButtonLink href="/outbox" prefetch={false} variant="secondary" icon="send">
                {t('action')}
              </ButtonLink>
              <ButtonLink href="/follow" prefetch={false} variant="tertiary" icon="search">
                {t('follow')}
              </ButtonLink>
            </>
          }
        >
          <p>{t('text')}</p>
          <p>{t('reports')}</p>
        </EmptyState>
      </div>
    </NavPage>
  );
}
