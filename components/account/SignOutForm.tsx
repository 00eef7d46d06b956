'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { forgetSteps } from '@/lib/applications/local-steps';
import { forgetCrew } from '@/lib/crew/store';
import { forgetDrafts } from '@/lib/mailbox/keep-draft';
import { countOwned } from '@/lib/outbox/accounts';

/** The tour of a crew, steps of forms and unsent drafts leave the phone with the person. */
async function leave(form: HTMLFormElement): Promise<void> {
  await forgetCrew().catch(() => undefined);
  await forgetSteps();
  forgetDrafts();
  form.submit();
}

function leaveNow(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
  void leave(event.currentTarget);
}

interface Props {
  readonly userId: string;
  readonly locale: string;
  /** On all devices, not only on this one. */
  readonly everywhere?: boolean;
}

/**
 * Signs out by a plain form. With JavaScript it warns first when reports of this account still wait on
 * this phone; they stay there and go out after the next sign-in.
 */
export function SignOutForm({ userId, locale, everywhere = false }: Props) {
  const t = useTranslations('account');
  const title = t(everywhere ? 'signOutEverywhere' : 'signOut');
  const [waiting, setWaiting] = useState(0);

  const check = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    event.preventDefault();
    const count = await countOwned(userId).catch(() => 0);
    if (count > 0) setWaiting(count);
    else await leave(form);
  };
  return (
    <>
      <form method="post" action="/api/account/sign-out" onSubmit={check}>
        <Hidden locale={locale} everywhere={everywhere} />
        <Button
          type="submit"
          variant={everywhere ? 'tertiary' : 'secondary'}
          icon={everywhere ? undefined : 'logout'}
          block
        >
          {title}
        </Button>
      </form>
      <Dialog isOpen={waiting > 0} onClose={() => setWaiting(0)} title={title}>
        <p>{t('waiting', { count: waiting })}</p>
        <form className="bw-stack" method="post" action="/api/account/sign-out" onSubmit={leaveNow}>
          <Hidden locale={locale} everywhere={everywhere} />
          <Button onClick={() => setWaiting(0)} block>
            {t('stay')}
          </Button>
          <Button type="submit" variant="tertiary" block>
            {t('signOutAnyway')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}

const Hidden = ({ locale, everywhere }: { locale: string; everywhere: boolean }) => (
  <>
    <input type="hidden" name="locale" value={locale} />
    {everywhere ? <input type="hidden" name="everywhere" value="1" /> : null}
  </>
);
