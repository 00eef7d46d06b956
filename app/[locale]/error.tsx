'use client';

import { useParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { failed as de } from '@/lib/i18n/de/failed';
import { failed as en } from '@/lib/i18n/en/failed';

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

/**
 * A page has failed: what is on the phone is safe, and the same again is one tap away. Loaded with every page and
 * hardly ever shown, so it is plain.
 */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const locale = useParams().locale;
  const t = locale === 'en' ? en : de;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="bw-app">
      <main className="bw-main bw-stack" id="main" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {t.title}
        </h1>
        <div className="bw-empty">
          <div className="bw-muted">
            <p>{t.text}</p>
            {error.digest ? <p className="bw-meta">{t.reference.replace('{digest}', error.digest)}</p> : null}
          </div>
          <button type="button" className="kern-btn kern-btn--primary" onClick={reset}>
            <span className="kern-label">{t.retry}</span>
          </button>
          {/* A whole new page, not the router's: what failed is gone with it. */}
          <a className="kern-btn kern-btn--tertiary" href={locale === 'en' ? '/en' : '/'}>
            <span className="kern-label">{t.toStart}</span>
          </a>
        </div>
      </main>
    </div>
  );
}
