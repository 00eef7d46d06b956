import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';

/** An answer that was shown already, or is older than a minute. */
export function Gone() {
  const t = useTranslations('documentAnswer');
  return (
    <Card padded className="bw-stack" aria-labelledby="gone">
      <h1 id="gone">{t('gone.title')}</h1>
      <p>{t('gone.text')}</p>
      <ButtonLink href="/documents" icon="search" prefetch={false} block>
        {t('another')}
      </ButtonLink>
    </Card>
  );
}
