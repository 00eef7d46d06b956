'use client';

import { useTranslations } from 'next-intl';
import { kindIcon } from '@/components/reports/status';
import { Card } from '@/components/ui/Card';
import type { IconName } from '@/components/ui/Icon';
import { ReportRow } from '@/components/ui/ReportRow';
import { State, type StateTone } from '@/components/ui/State';
import { Progress } from '@/components/ui/Steps';
import { usePreview } from '@/components/ui/use-preview';
import { type Face, type FaceState, faceOf } from '@/lib/outbox/present';
import type { OutboxEntry } from '@/lib/outbox/types';
import type { Category } from '@/lib/reports/catalogue';
import { ItemActions } from './ItemActions';
import { MoreActions } from './MoreActions';
import { useWords } from './use-words';
import { Versions } from './Versions';

const looks = {
  waiting: { tone: 'wait', icon: 'clock' },
  later: { tone: 'wait', icon: 'clock' },
  sending: { tone: 'act', icon: 'send' },
  attention: { tone: 'bad', icon: 'warning' },
  signIn: { tone: 'wait', icon: 'account' },
  held: { tone: 'quiet', icon: 'pencil' },
} as const satisfies Record<FaceState, { tone: StateTone; icon: IconName }>;

interface Props {
  readonly item: OutboxEntry;
  readonly progress: { readonly sent: number; readonly total: number } | undefined;
  readonly now: number;
}

/** One item that still lies on this phone: what, why it waits, what can be done. */
export function ItemCard({ item, progress, now }: Props) {
  const t = useTranslations('outbox');
  const words = useWords();
  const photo = usePreview(item.preview);
  const face = faceOf(item, now);
  const { tone, icon } = looks[face.state];
  return (
    <Card tone={face.state === 'attention' ? 'bad' : undefined} data-state={item.state}>
      <ReportRow
        photo={photo}
        icon={item.kind === 'report' ? kindIcon(item.title.category as Category) : 'message'}
        photoAlt={photo ? t('photo') : ''}
        title={words.title(item.kind, item.title.category)}
        text={item.title.place}
        state={
          <State tone={tone} icon={icon}>
            {t(`states.${face.state}`)}
          </State>
        }
      >
        <Why face={face} item={item} now={now} />
      </ReportRow>
      {face.state === 'sending' ? <Sending progress={progress} /> : null}
      {face.problem === 'conflict' ? <Versions id={item.id} /> : null}
      <ItemActions item={item} actions={face.actions} />
      {face.state === 'sending' ? null : <MoreActions item={item} actions={face.more} />}
    </Card>
  );
}

function Why({ face, item, now }: { face: Face; item: OutboxEntry; now: number }) {
  const t = useTranslations('outbox');
  const words = useWords();
  if (face.problem) return <span>{t(`problems.${face.problem}`)}</span>;
  if (face.state === 'sending') return null;
  return (
    <>
      {face.reason ? <span>{t(`reasons.${face.reason}`)}</span> : null}
      {face.state === 'waiting' || face.state === 'later' ? (
        <span className="bw-num">
          {item.attempts > 0 ? (
            <RetryIn ms={item.nextAttemptAt - now} />
          ) : (
            t('savedAt', { when: words.when(item.createdAt, now) })
          )}
        </span>
      ) : null}
    </>
  );
}

function RetryIn({ ms }: { ms: number }) {
  const t = useTranslations('outbox.retryIn');
  if (ms < 1_000) return t('soon');
  const seconds = Math.ceil(ms / 1_000);
  return seconds < 90 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.ceil(seconds / 60) });
}

function Sending({ progress }: { progress: Props['progress'] }) {
  const t = useTranslations('outbox');
  const words = useWords();
  if (!progress || progress.total === 0) return null;
  const { sent, total } = progress;
  return (
    <div className="bw-card__foot">
      <Progress value={sent} max={total} label={t('progress')} />
      <p className="bw-meta bw-num">
        {t('progressText', { sent: words.megabytes(sent), total: words.megabytes(total) })}
      </p>
    </div>
  );
}
