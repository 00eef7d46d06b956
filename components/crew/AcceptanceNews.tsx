'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import { acceptanceResults } from '@/lib/areas/status';
import type { LocalPermit } from '@/lib/crew/local-permits';
import { dropAcceptance } from '@/lib/crew/say-acceptance';
import { hasBackgroundSync } from '@/lib/outbox/background-sync';
import type { OutboxEntry } from '@/lib/outbox/types';
import { useCrewContext } from './crew-context';
import { EraseOwn } from './EraseOwn';

/** What was found, and whether the town has it; or that somebody else was quicker. */
export function AcceptanceNews({ permit }: { permit: LocalPermit }) {
  const t = useTranslations('crew.permits');
  const words = useTranslations('crew');
  const format = useFormatter();
  const { crew } = useCrewContext();
  const item = crew.items.find(({ series }) => series === permit.id);
  const { mine, accepted } = permit;
  const said = mine ? t(`said.${mine.result}`) : '';
  return (
    <div className="bw-stack bw-stack--s bw-stop__news" role="status">
      {item?.state === 'attention' ? <Refused item={item} /> : null}
      {item && item.state !== 'attention' && mine ? (
        <Note tone="wait">{words(hasBackgroundSync() ? 'waitsLong' : 'waitsAppOnly', { said })}</Note>
      ) : null}
      {!item && accepted ? (
        <Note tone={accepted.result === 'fine' ? 'ok' : 'bad'}>
          {t(`found.${accepted.result}`, {
            when: format.dateTime(accepted.at, { dateStyle: 'medium', timeStyle: 'short' }),
            code: accepted.trackingCode ?? '',
          })}
        </Note>
      ) : null}
    </div>
  );
}

function Refused({ item }: { item: OutboxEntry }) {
  const t = useTranslations('crew.permits.refused');
  const errors = useTranslations('errors');
  const format = useFormatter();
  const { crew } = useCrewContext();
  const { code = '', detail } = item.problem ?? {};
  const result = acceptanceResults.find((one) => one === detail?.result);
  const key = code as Parameters<typeof errors.has>[0];
  const other = errors.has(key) ? errors(key) : errors('invalid');
  const why = result
    ? t(result, { when: format.dateTime(Number(detail?.at), { dateStyle: 'medium', timeStyle: 'short' }) })
    : code === 'conflict'
      ? t('state')
      : other;
  const drop = async (): Promise<void> => {
    await dropAcceptance(item);
    await crew.refresh();
  };
  return (
    <Note tone="bad">
      <div className="bw-stack bw-stack--s">
        <p>
          {why} {t('own')}
        </p>
        <EraseOwn
          photos={item.photos.length}
          hasNote={Boolean(item.payload.note)}
          onErase={() => void drop()}
        />
      </div>
    </Note>
  );
}
