import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/Icon';
import { getPathname } from '@/lib/i18n/routing';
import { type StripTexts, WhileWaiting } from './WhileWaiting';

/** Stands in the words where the number goes. */
const COUNT = '#';

/** One line on every screen while something waits on this phone; leads to the outbox. Server component. */
export function WaitingStrip() {
  const t = useTranslations('outbox.strip');
  const locale = useLocale();
  const rich = (key: 'waitingOne' | 'waitingMany' | 'attentionOne' | 'attentionMany') =>
    t.markup(key, { count: COUNT, b: (words) => `${words}|` }).split('|') as [string, string];
  const texts: StripTexts = {
    waiting: [rich('waitingOne'), rich('waitingMany')],
    attention: [rich('attentionOne'), rich('attentionMany')],
    byItself: t('byItself'),
    openAgain: t('openAgain'),
  };
  return (
    <WhileWaiting
      texts={texts}
      href={getPathname({ href: '/outbox', locale })}
      waitingIcon={<Icon name="cloudOff" />}
      attentionIcon={<Icon name="warning" />}
      next={<Icon name="next" />}
    />
  );
}
