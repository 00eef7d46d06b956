'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button, ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

/** A page has failed: what is on the phone is safe, and the same again is one tap away. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('ui.failed');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="bw-app">
      <main className="bw-main bw-stack" id="main" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <EmptyState
          action={
            <>
              <Button icon="refresh" onClick={reset}>
                {t('retry')}
              </Button>
              <ButtonLink href="/" prefetch={false} variant="tertiary" icon="home">
                {t('toStart')}
              </ButtonLink>
            </>
          }
        >
          <p>{t('text')}</p>
          {error.digest ? <p className="bw-meta">{t('reference', { digest: error.digest })}</p> : null}
        </EmptyState>
      </main>
    </div>
  );
}
