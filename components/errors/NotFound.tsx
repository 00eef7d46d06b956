import { useTranslations } from 'next-intl';
import { NavPage } from '@/components/shell/NavPage';
import { ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

/** Says that a page does not exist and where everything can be found. */
export function NotFound() {
  const t = useTranslations('errors.page');
  return (
    <NavPage title={t('notFoundTitle')}>
      <div className="bw-measure">
        <EmptyState
          action={
            <>
              <ButtonLink href="/" icon="home" prefetch={false}>
                {t('toStart')}
              </ButtonLink>
              <ButtonLink href="/report" prefetch={false} variant="tertiary" icon="camera">
                {t('toReport')}
              </ButtonLink>
            </>
          }
        >
          <p>{t('notFoundText')}</p>
        </EmptyState>
      </div>
    </NavPage>
  );
}
