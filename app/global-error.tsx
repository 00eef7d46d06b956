'use client';

import { EmptyState } from '@/components/ui/EmptyState';
import { common } from '@/lib/i18n/de/common';
import { ui } from '@/lib/i18n/de/ui';
import './styles/kern.scss';
import './styles/index.css';

/** When even the layout fails: German, without anything that could fail again. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="de">
      <body className="kern-level-1">
        <title>{`${ui.failed.title} – ${common.appName}`}</title>
        <div className="bw-app">
          <main className="bw-main bw-stack" id="main">
            <h1>{ui.failed.title}</h1>
            <EmptyState
              action={
                <button type="button" className="kern-btn kern-btn--primary" onClick={reset}>
                  <span className="kern-label">{ui.failed.retry}</span>
                </button>
              }
            >
              <p>{ui.failed.text}</p>
            </EmptyState>
          </main>
        </div>
      </body>
    </html>
  );
}
