'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import type { InviteAction } from '@/lib/applications/form-state';
import { Hidden } from './Hidden';

interface Row {
  readonly id: string;
  readonly name: string;
  /** In words; empty while the signature is missing. */
  readonly signedOn: string;
  readonly href: string;
  /** Just made; empty later. */
  readonly code: string;
}

interface Props {
  readonly rows: readonly Row[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly invite: InviteAction;
}

/** Who has signed and who has not: their link again, and a new code where one was lost. */
export function SignerList({ rows, hidden, invite }: Props) {
  const [state, submit, isBusy] = useActionState(invite, null);
  const t = useTranslations('applications.case');
  return (
    <ul className="bw-stack bw-stack--s">
      {rows.map(({ id, name, signedOn, href, code }) => (
        <li key={id} className="bw-card bw-card__b bw-stack bw-stack--s">
          <p className="bw-strong">
            {signedOn ? t('signed', { name, date: signedOn }) : t('unsigned', { name })}
          </p>
          {signedOn ? null : (
            <>
              <p>
                <a href={href}>{t('inviteLink', { name })}</a>
              </p>
              {code && state?.signerId !== id ? (
                <p className="bw-strong">{t('inviteCode', { name, code })}</p>
              ) : null}
              {state?.signerId === id ? (
                <p role="status" className="bw-strong">
                  {state.code ? t('inviteCode', { name, code: state.code }) : t('inviteGone')}
                </p>
              ) : (
                <form action={submit}>
                  <Hidden values={{ ...hidden, signerId: id }} />
                  <Button
                    type="submit"
                    variant="secondary"
                    disabled={isBusy}
                    aria-label={t('inviteAgainFor', { name })}
                  >
                    {t('inviteAgain')}
                  </Button>
                </form>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
