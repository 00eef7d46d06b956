'use client';

import { common } from '@/lib/i18n/de/common';
import { failed } from '@/lib/i18n/de/failed';
import './styles/kern.scss';
import './styles/index.css';

/** When even the layout fails: German, without anything that could fail again. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="de">
      <body className="kern-level-1">
        <title>{`${failed.title} – ${common.appName}`}</title>
        <div className="bw-app">
          <main className="bw-main bw-stack" id="main">
            <h1>{failed.title}</h1>
            <div className="bw-empty">
              <p className="bw-muted">{failed.text}</p>
              <button type="button" className="kern-btn kern-btn--primary" onClick={reset}>
                <span className="kern-label">{failed.retry}</span>
              </button>
            </div>
          </main>
        </div>
      </body>
    </html>
  );
}
