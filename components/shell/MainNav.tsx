import { useTranslations } from 'next-intl';
import { UnreadCount } from '@/components/mailbox/UnreadCount';
import { WaitingCount } from '@/components/outbox/WaitingCount';
import { Icon } from '@/components/ui/Icon';
import { Link } from '@/lib/i18n/routing';
import { type PlaceName, placeNames, places } from './places';

interface MainNavProps {
  readonly current?: PlaceName;
  /** How many wait, at the place they wait in. */
  readonly counts?: Partial<Record<PlaceName, React.ReactNode>>;
}

/** The five places at the lower edge of a phone. */
export function BottomNav({ current, counts }: MainNavProps) {
  const t = useTranslations('common.nav');
  return (
    <nav className="bw-nav bw-only-phone" aria-label={t('label')}>
      {placeNames.map((name) => (
        <Link
          key={name}
          href={places[name].href}
          prefetch={false}
          aria-current={name === current ? 'page' : undefined}
        >
          <Icon name={places[name].icon} />
          <span>{t(name)}</span>
          {counts?.[name] ?? (name === 'outbox' ? <WaitingCount label={t('waiting')} /> : null)}
          {name === 'mailbox' ? <UnreadCount label={t('unread')} /> : null}
        </Link>
      ))}
    </nav>
  );
}

/** The same places as tabs in the header of wide screens. */
export function HeaderTabs({ current, counts }: MainNavProps) {
  const t = useTranslations('common.nav');
  return (
    <nav className="d-tabs" aria-label={t('label')}>
      {placeNames.map((name) => (
        <Link
          key={name}
          href={places[name].href}
          prefetch={false}
          aria-current={name === current ? 'page' : undefined}
        >
          {t(name)}
          {counts?.[name] ?? (name === 'outbox' ? <WaitingCount label={t('waiting')} isInline /> : null)}
          {name === 'mailbox' ? <UnreadCount label={t('unread')} isInline /> : null}
        </Link>
      ))}
    </nav>
  );
}
