'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { isPushOn, type PushProblem, turnPushOn } from '@/lib/notifications/browser';
import { endPush, noticesMemory } from '@/lib/notifications/memory';

type State = 'unknown' | 'off' | 'working' | 'on' | PushProblem;

/** Switches messages to this device on and off for the signed-in person. */
export function PushHere({ userId }: { userId: string }) {
  const t = useTranslations('notices.device');
  const locale = useLocale();
  const [state, setState] = useState<State>('unknown');
  useEffect(() => {
    const wasOn = localStorage.getItem(noticesMemory) === userId;
    void isPushOn().then((isOn) => setState(wasOn && isOn ? 'on' : 'off'));
  }, [userId]);
  const turnOn = async () => {
    setState('working');
    const outcome = await turnPushOn({ locale });
    if (outcome.ok) localStorage.setItem(noticesMemory, userId);
    setState(outcome.ok ? 'on' : outcome.problem);
  };
  const turnOff = async () => {
    setState((await endPush(userId)) ? 'off' : 'failed');
  };
  const isOn = state === 'on';
  return (
    <>
      <p className={state === 'off' || state === 'unknown' ? 'bw-hide' : undefined} role="status">
        {state === 'off' || state === 'unknown' ? '' : t(state)}
      </p>
      <Button
        block
        variant="secondary"
        icon="bell"
        disabled={state === 'unknown' || state === 'working'}
        onClick={() => void (isOn ? turnOff() : turnOn())}
      >
        {t(isOn ? 'turnOff' : 'turnOn')}
      </Button>
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
    </>
  );
}
