'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { checkDigit, groupNumber } from '@/lib/documents/number';
import type { OnSheet } from '@/lib/documents/sheets-of';

interface Props {
  readonly on: OnSheet;
  readonly link: string;
  readonly phone: string;
  readonly asksCode: boolean;
  readonly children: ReactNode;
}

/** One page to take along: the number large, the way to the answer. Always in German, as the office prints it. */
export function Sheet({ on, link, phone, asksCode, children }: Props) {
  const t = useTranslations('documentDesk.sheet');
  const types = useTranslations('documentDesk.types');
  return (
    <section className="dd-sheet" aria-label={t('one', { number: on.number })}>
      <p className="dd-sheet__town">{t('town')}</p>
      <h2>{t('heading', { type: types(on.type) })}</h2>
      <p>{t('yourNumber', { type: types(on.type) })}</p>
      <p className="dd-sheet__number">{groupNumber(`${on.number}${checkDigit(on.number)}`)}</p>
      {asksCode && on.code ? (
        <>
          <p>{t('yourCode')}</p>
          <p className="dd-sheet__code">{on.code.toUpperCase()}</p>
        </>
      ) : null}
      <div className="dd-sheet__way">
        <div className="dd-sheet__qr">{children}</div>
        <ol>
          <li>{t('step1', { link })}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
      </div>
      <p>{t('days')}</p>
      <p>{t('bring')}</p>
      {phone ? <p>{t('ask', { phone })}</p> : null}
      <p className="dd-sheet__small">{t('privacy')}</p>
    </section>
  );
}
