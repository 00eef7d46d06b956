'use client';

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { DraftRow, useLeftDraft } from './DraftRow';
import { InstallCard } from './InstallCard';
import { ItemCard } from './ItemCard';
import { SentList } from './SentList';
import { StorageInfo } from './StorageInfo';
import { useNow, useOutbox } from './use-outbox';

/** "Meine Meldungen": what still lies on this phone, and what the town has. */
export function OutboxScreen() {
  const t = useTranslations('outbox');
  const view = useOutbox();
  const draft = useLeftDraft();
  const now = useNow((view?.items.length ?? 0) > 0);
  if (!view || draft === undefined) return <p className="bw-muted bw-loading">{t('loading')}</p>;
  const { items, sent, progress } = view;
  const isEmpty = items.length === 0 && sent.length === 0 && !draft;
  return (
    <div className="bw-stack bw-stack--m">
      <p className="bw-hide" role="status">
        {t('onPhone')}: {items.length}
      </p>
      {isEmpty ? <Nothing /> : null}
      {draft ? <DraftRow draft={draft} /> : null}
      {items.length > 0 ? (
        <section className="bw-stack bw-stack--m" aria-labelledby="on-phone">
          <h2 id="on-phone" className="bw-h3">
            {t('onPhone')} <span className="bw-count bw-count--in">{items.length}</span>
          </h2>
          <ul className="bw-stack bw-stack--s">
            {items.map((item) => (
              <li key={item.id}>
                <ItemCard item={item} progress={progress[item.id]} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {sent.length > 0 ? <SentList sent={sent} /> : null}
      {isEmpty ? null : <InstallCard />}
      <StorageInfo items={items} />
    </div>
  );
}

function Nothing() {
  const t = useTranslations('outbox.empty');
  return (
    <EmptyState
      title={t('title')}
      action={
        <ButtonLink href="/report" icon="camera">
          {t('action')}
        </ButtonLink>
      }
    >
      {t('text')}
    </EmptyState>
  );
}
