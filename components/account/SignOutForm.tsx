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

/**
 * Signs out by a plain form. With JavaScript it warns first when reports of this account still wait on
 * this phone; they stay there and go out after the next sign-in.
 */
export function SignOutForm({ userId, locale }: { userId: string; locale: string }) {
  const t = useTranslations('account');
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
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit" variant="secondary" icon="logout" block>
          {t('signOut')}
        </Button>
      </form>
      <Dialog isOpen={waiting > 0} onClose={() => setWaiting(0)} title={t('signOut')}>
        <p>{t('waiting', { count: waiting })}</p>
        <form className="bw-stack" method="post" action="/api/account/sign-out" onSubmit={leaveNow}>
          <input type="hidden" name="locale" value={locale} />
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
