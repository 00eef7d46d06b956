import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';

/** After closing the sender is asked; one tap leads to "noch nicht behoben". */
export function Closing({ href }: { href: string }) {
  const t = useTranslations('follow.reopen');
  return (
    <Card padded className="bw-stack bw-stack--s bw-no-print" aria-labelledby="closing">
      <h2 id="closing">{t('question')}</h2>
      <p>{t('text')}</p>
      <ButtonLink block variant="secondary" icon="undo" href={href} prefetch={false}>
        {t('button')}
      </ButtonLink>
    </Card>
  );
}
