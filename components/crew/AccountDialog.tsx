'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Note } from '@/components/ui/Note';
import { silenceAlarm } from '@/lib/crew/alarm';
import { type CrewState, forgetCrew } from '@/lib/crew/store';
import { countOwned } from '@/lib/outbox/accounts';
import { flushNow } from '@/lib/outbox/flush';
import { AlarmButton } from './AlarmButton';

interface Props {
  readonly account: CrewState['account'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Who is signed in, what lies on the phone, and the way out. */
export function AccountDialog({ account, isOpen, onClose }: Props) {
  const t = useTranslations('crew.me');
  const locale = useLocale();
  const [waiting, setWaiting] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isOpen) void countOwned(account.id).then(setWaiting);
  }, [isOpen, account.id]);
  const signOut = async (): Promise<void> => {
    await silenceAlarm(account.id);
    await forgetCrew();
    form.current?.submit();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={account.name}>
      <AlarmButton key={account.id} accountId={account.id} />
      <p>{t('kept')}</p>
      {waiting > 0 ? (
        <>
          <Note tone="wait">{t('warn', { count: waiting })}</Note>
          <Button
            icon="send"
            glove
            block
            onClick={() => {
              void flushNow('asked');
              onClose();
            }}
          >
            {t('sendFirst')}
          </Button>
        </>
      ) : null}
      <form ref={form} method="post" action="/api/account/sign-out">
        <input type="hidden" name="locale" value={locale} />
        <Button variant="secondary" icon="logout" glove block onClick={() => void signOut()}>
          {t(waiting > 0 ? 'signOutAnyway' : 'signOut')}
        </Button>
      </form>
      <Button variant="tertiary" glove block onClick={onClose}>
        {t('stay')}
      </Button>
    </Dialog>
  );
}
