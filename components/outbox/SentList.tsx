'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { kindIcon, ReportState } from '@/components/reports/status';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { IconButton } from '@/components/ui/IconButton';
import { ReportRow } from '@/components/ui/ReportRow';
import { State } from '@/components/ui/State';
import { usePreview } from '@/components/ui/use-preview';
import { forgetSent, tokenOf } from '@/lib/outbox/receipts';
import type { SentReport } from '@/lib/outbox/types';
import type { Category } from '@/lib/reports/catalogue';
import { type Status, statuses } from '@/lib/reports/status';
import { useWords } from './use-words';

/** Reports the town has, newest first, with the state it last told us. */
export function SentList({ sent }: { sent: readonly SentReport[] }) {
  const t = useTranslations('outbox');
  const [isTidying, setTidying] = useState(false);
  const [forgetting, setForgetting] = useState<SentReport | null>(null);
  useEffect(() => {
    const refresh = (): void => {
      import('@/lib/outbox/refresh').then(({ refreshStatuses }) => refreshStatuses()).catch(() => undefined);
    };
    refresh();
    addEventListener('online', refresh);
    return () => removeEventListener('online', refresh);
  }, []);
  return (
    <section className="bw-stack bw-stack--m" aria-labelledby="at-town">
      <div className="bw-row">
        <h2 id="at-town" className="bw-h3 bw-grow">
          {t('atTown')}
        </h2>
        <Button variant="tertiary" aria-pressed={isTidying} onClick={() => setTidying(!isTidying)}>
          {t(isTidying ? 'tidyDone' : 'tidy')}
        </Button>
      </div>
      <ul className="bw-card">
        {sent.map((report) => (
          <li key={report.id}>
            <SentRow report={report} onForget={isTidying ? () => setForgetting(report) : null} />
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={forgetting !== null}
        onClose={() => setForgetting(null)}
        title={t('forgetDialog.title')}
      >
        <p>{t('forgetDialog.text', { code: forgetting?.trackingCode ?? '' })}</p>
        <Button
          variant="secondary"
          block
          onClick={() => {
            if (forgetting) void forgetSent(forgetting.id);
            setForgetting(null);
          }}
        >
          {t('forgetDialog.confirm')}
        </Button>
        <Button block onClick={() => setForgetting(null)}>
          {t('forgetDialog.keep')}
        </Button>
      </Dialog>
    </section>
  );
}

const isKnown = (status: string | null): status is Status =>
  (statuses as readonly (string | null)[]).includes(status);

function SentRow({ report, onForget }: { report: SentReport; onForget: (() => void) | null }) {
  const t = useTranslations('outbox');
  const words = useWords();
  const photo = usePreview(report.preview);
  const { status, title, trackingCode, sentAt } = report;
  const row = (
    <ReportRow
      compact
      photo={photo}
      icon={kindIcon(title.category as Category)}
      photoAlt={photo ? t('photo') : ''}
      title={words.title('report', title.category)}
      text={t('sentText', { number: t('number', { code: trackingCode }), when: words.when(sentAt) })}
      state={
        isKnown(status) && status !== 'new' ? (
          <ReportState status={status} />
        ) : (
          <State tone="ok" icon="check">
            {t('states.sent')}
          </State>
        )
      }
      href={onForget ? undefined : `/follow/${tokenOf(report)}`}
    />
  );
  if (!onForget) return row;
  return (
    <div className="bw-row">
      <div className="bw-grow">{row}</div>
      <IconButton icon="trash" label={`${t('forget')}: ${trackingCode}`} onClick={onForget} />
    </div>
  );
}
