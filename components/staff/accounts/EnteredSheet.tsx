import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PrintButton } from '@/components/staff/PrintButton';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import '../documents/sheet.css';
import './accounts.css';

interface Props {
  /** By which the representative accepts. */
  readonly link: string;
  /** Of the account without a password. */
  readonly login: string;
  readonly name: string;
  /** The QR code of the link. */
  readonly children: ReactNode;
}

/** What the representative takes along: the link, and how the represented person gets in later. */
export async function EnteredSheet({ link, login, name, children }: Props) {
  const t = await getTranslations('staffAccounts.enter');
  return (
    <div className="bw-stack">
      <div className="bw-stack bw-no-print" role="status">
        <Note tone="ok">{t('done')}</Note>
        <PrintButton />
        <ButtonLink href="/staff/accounts/representatives/new" variant="tertiary" prefetch={false}>
          {t('another')}
        </ButtonLink>
      </div>
      <section className="dd-sheet sa-sheet" aria-label={t('sheet.title', { principal: name })}>
        <h2>{t('sheet.title', { principal: name })}</h2>
        <p>{t('sheet.text', { principal: name })}</p>
        <div className="dd-sheet__way">
          <div className="dd-sheet__qr">{children}</div>
          <p className="st-link">{link}</p>
        </div>
        <p>{t('sheet.until')}</p>
        <p className="dd-sheet__small">{t('sheet.login', { principal: name, login })}</p>
      </section>
    </div>
  );
}
