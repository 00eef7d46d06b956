import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { NavPage } from '@/components/shell/NavPage';

interface LegalPageProps {
  readonly title: ReactNode;
  /** UTC ms of the town's last change, if it has changed the text. */
  readonly updatedAt: number | null;
  readonly children: ReactNode;
}

/** Frame of the legal pages: title, text in a readable measure, date of the last change. */
export async function LegalPage({ title, updatedAt, children }: LegalPageProps) {
  const t = await getTranslations('legal');
  const format = await getFormatter();
  return (
    <NavPage title={title}>
      <div className="bw-measure bw-stack">
        {children}
        {updatedAt ? (
          <p className="bw-meta">
            {t('updated', { date: format.dateTime(updatedAt, { dateStyle: 'long' }) })}
          </p>
        ) : null}
      </div>
    </NavPage>
  );
}
