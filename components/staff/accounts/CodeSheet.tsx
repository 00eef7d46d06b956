'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Grant } from '@/lib/accounts/recovery-grants';
import '../documents/sheet.css';
import './accounts.css';

interface Props {
  readonly grant: Grant;
  readonly link: string;
  /** Name, street and town of the office. */
  readonly sender: readonly string[];
  readonly children: ReactNode;
}

/** The code on paper: to take along, or in a window envelope (DIN 5008 form B) to the known address. */
export function CodeSheet({ grant, link, sender, children }: Props) {
  const t = useTranslations('staffAccounts.sheet');
  const format = useFormatter();
  const { kind, name, login, address, code, expiresAt } = grant;
  return (
    <section className="dd-sheet sa-sheet" aria-label={t('title')}>
      {kind === 'letter' ? (
        <>
          <address className="sa-sheet__address">
            <small>{sender.join(' · ')}</small>
            <span>{name}</span>
            {address.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
          <p className="sa-sheet__date">
            {format.dateTime(new Date(), { dateStyle: 'long', timeZone: 'Europe/Berlin' })}
          </p>
        </>
      ) : (
        <p className="dd-sheet__town">{sender[0]}</p>
      )}
      <h2>{t('title')}</h2>
      <p>{t('login')}</p>
      <p className="sa-sheet__login">{login}</p>
      <p>{t('code')}</p>
      <p className="dd-sheet__number">{code}</p>
      <div className="dd-sheet__way">
        <div className="dd-sheet__qr">{children}</div>
        <ol>
          <li>{t('step1', { link })}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
      </div>
      <p>
        {t('until', {
          when: format.dateTime(expiresAt, {
            dateStyle: 'full',
            timeStyle: 'short',
            timeZone: 'Europe/Berlin',
          }),
        })}
      </p>
      <p className="dd-sheet__small">{t('notYou')}</p>
    </section>
  );
}
