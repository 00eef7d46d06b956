'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { ButtonLink } from '@/components/ui/Button';
import { tokenOf } from '@/lib/outbox/receipts';
import type { SentReport } from '@/lib/outbox/types';
import { whenLoaded } from '@/lib/when-loaded';

const QrCode = lazy(() =>
  whenLoaded(() => import('@/components/follow/QrCode')).then((m) => ({ default: m.QrCode })),
);

/** What the town answered: the number to write down and the secret link, as QR code too. */
export function ReceiptCard({ sent }: { sent: SentReport }) {
  const t = useTranslations('capture.saved');
  return (
    <section className="bw-card bw-card__b bw-stack">
      <div>
        <h2>{t('number')}</h2>
        <p className="bw-saved__code bw-num">{sent.trackingCode}</p>
        <p className="bw-hint">{t('numberHint')}</p>
      </div>
      <ButtonLink block variant="secondary" href={`/follow/${tokenOf(sent)}`} prefetch={false}>
        {t('follow')}
      </ButtonLink>
      <details>
        <summary>{t('qr')}</summary>
        <div className="bw-stack bw-stack--s bw-saved__qr">
          <Suspense>
            <QrCode text={sent.followUpUrl} label={t('qr')} />
          </Suspense>
          <p className="bw-hint">{t('qrHint')}</p>
        </div>
      </details>
    </section>
  );
}
