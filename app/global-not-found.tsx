import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/EmptyState';
import { common } from '@/lib/i18n/de/common';
import { errors } from '@/lib/i18n/de/errors';
import './styles/kern.scss';
import './styles/index.css';

const { page } = errors;

export const metadata: Metadata = { title: `${page.notFoundTitle} – ${common.appName}` };

/** Addresses outside every language, such as files that do not exist. */
export default function GlobalNotFound() {
  return (
    <html lang="de">
      <body className="kern-level-1">
        <div className="bw-app">
          <main className="bw-main bw-stack" id="main">
            <h1>{page.notFoundTitle}</h1>
            <EmptyState
              action={
                <a className="kern-btn kern-btn--primary" href="/">
                  <span className="kern-label">{page.toStart}</span>
                </a>
              }
            >
              <p>{page.notFoundText}</p>
            </EmptyState>
          </main>
        </div>
      </body>
    </html>
  );
}
