'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Icon } from '@/components/ui/Icon';
import { Progress } from '@/components/ui/Steps';
import { accuracyProgress, type PositionState, TARGET_M } from '@/lib/capture/position';
import { whenLoaded } from '@/lib/when-loaded';

const PositionMap = lazy(() =>
  whenLoaded(() => import('./PositionMap')).then((m) => ({ default: m.PositionMap })),
);
const PositionMapNotice = lazy(() =>
  whenLoaded(() => import('./PositionMap')).then((m) => ({ default: m.PositionMapNotice })),
);

const headlines = {
  searching: 'searching',
  found: 'found',
  denied: 'denied',
  unavailable: 'unavailable',
  timeout: 'unavailable',
} as const;

/** "Ort wird genauer, jetzt auf 18 m": how the measuring goes. Nothing before it has begun. */
export function PositionCard({ position: { status, best } }: { position: PositionState }) {
  const t = useTranslations('capture.position');
  if (status === 'idle') return null;
  const isImproving = status === 'searching' && best !== null;
  const headline = best && status !== 'searching' ? 'found' : headlines[status];
  return (
    <section className="bw-card bw-row bw-locating">
      <div className="bw-locating__map">
        {best ? (
          <Suspense>
            <PositionMap fix={best} />
          </Suspense>
        ) : (
          <Icon name={status === 'searching' ? 'locate' : 'map'} size="l" />
        )}
      </div>
      <div className="bw-grow bw-stack bw-stack--s bw-locating__t">
        <p className="bw-strong" role="status">
          {isImproving ? t('improving') : t(headline)}
        </p>
        <PositionText status={status} best={best} />
        {best ? (
          <p className="bw-locating__notice">
            <Suspense>
              <PositionMapNotice />
            </Suspense>
          </p>
        ) : null}
      </div>
    </section>
  );
}

function PositionText({ status, best }: PositionState) {
  const t = useTranslations('capture.position');
  const n = (chunks: React.ReactNode) => <span className="bw-num">{chunks}</span>;
  if (best) {
    const meters = Math.round(best.accuracyM);
    return (
      <>
        <p className="bw-small bw-muted">
          {status === 'searching'
            ? t.rich('improvingText', { meters, target: TARGET_M, n })
            : t.rich('accuracy', { meters, n })}
        </p>
        <Progress label={t('progress')} value={accuracyProgress(best)} />
      </>
    );
  }
  const text = { searching: 'searchingText', denied: 'deniedText' } as const;
  return (
    <p className="bw-small bw-muted">
      {t(status === 'searching' || status === 'denied' ? text[status] : 'unavailableText')}
    </p>
  );
}
