'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/Button';
import { getPathname } from '@/lib/i18n/routing';
import { keepEarlier, sendAsNew } from '@/lib/outbox/conflict';
import { flushNow } from '@/lib/outbox/flush';
import { dropRefusedPhotos } from '@/lib/outbox/photo-change';
import type { ItemAction } from '@/lib/outbox/present';
import { retryItem } from '@/lib/outbox/store';
import type { OutboxEntry } from '@/lib/outbox/types';
import { ChoosePhoto } from './ChoosePhoto';
import { updateApp } from './update-app';

/** What the person can do about an item; the first is the most helpful. */
export function ItemActions({ item, actions }: { item: OutboxEntry; actions: readonly ItemAction[] }) {
  if (actions.length === 0) return null;
  return (
    <div className="bw-card__foot">
      <div className={actions.length > 1 ? 'bw-split' : undefined}>
        {actions.map((action, index) => (
          <Action key={action} action={action} item={item} isFirst={index === 0} />
        ))}
      </div>
    </div>
  );
}

/** Runs a change and sends right away what it has freed. */
const andSend = (change: Promise<unknown>): void => void change.then(() => flushNow('asked'));

export function Action(props: { action: ItemAction; item: OutboxEntry; isFirst?: boolean }) {
  const { action, item, isFirst } = props;
  const t = useTranslations('outbox.actions');
  const locale = useLocale();
  const look = { variant: isFirst ? 'primary' : 'secondary', block: true, fit: true } as const;
  const button = (work: () => void) => (
    <Button {...look} onClick={work}>
      {t(action)}
    </Button>
  );
  const link = (href: string) => (
    <ButtonLink {...look} href={href} prefetch={false}>
      {t(action)}
    </ButtonLink>
  );
  switch (action) {
    case 'choosePhoto':
      return <ChoosePhoto itemId={item.id} label={t(action)} />;
    case 'withoutPhoto':
      return button(() => andSend(dropRefusedPhotos(item.id)));
    case 'place':
      return link(`/report?edit=${item.id}&step=place`);
    case 'edit':
      return link(`/report?edit=${item.id}`);
    case 'retry':
    case 'retryAgain':
      return button(() => andSend(retryItem(item.id)));
    case 'signIn':
      return link(`/account/sign-in?returnTo=${getPathname({ href: '/outbox', locale })}`);
    case 'update':
      return button(() => void updateApp());
    case 'keepEarlier':
      return button(() => andSend(keepEarlier(item.id)));
    case 'sendAsNew':
      return button(() => andSend(sendAsNew(item.id)));
    case 'openJob':
      return link('/crew');
  }
}
