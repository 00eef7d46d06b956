import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import type { Status } from '@/lib/reports/status';
import { reopenWords } from './reopen-words';

interface Props {
  readonly status: Status;
  readonly href: string;
}

/** After closing the sender is asked; one tap leads to "noch nicht behoben". Nobody said "fixed" where nothing was found. */
export function Closing({ status, href }: Props) {
  const t = useTranslations('follow');
  const words = reopenWords(status);
  return (
    <Card padded className="bw-stack bw-stack--s bw-no-print" aria-labelledby="closing">
      <h2 id="closing">{t(`${words}.question`)}</h2>
      <p>{t(`${words}.text`)}</p>
      <ButtonLink block variant="secondary" icon="undo" href={href} prefetch={false}>
        {t(`${words}.button`)}
      </ButtonLink>
    </Card>
  );
}
