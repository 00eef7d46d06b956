import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

/** The same calm words for every link and number we do not know: nothing can be found out by trying. */
export function Missing() {
  const t = useTranslations('follow.missing');
  return (
    <EmptyState
      title={t('title')}
      action={
        <div className="bw-stack bw-stack--s">
          <ButtonLink block href="/follow" icon="search" prefetch={false}>
            {t('lookup')}
          </ButtonLink>
          <ButtonLink block variant="tertiary" href="/" prefetch={false}>
            {t('start')}
          </ButtonLink>
        </div>
      }
    >
      <p>{t('text')}</p>
    </EmptyState>
  );
}
