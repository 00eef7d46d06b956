'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { hasAlarm, silenceAlarm, soundAlarm } from '@/lib/crew/alarm';
import type { PushProblem } from '@/lib/notifications/browser';

type State = 'off' | 'working' | 'on' | PushProblem;

/** Whether a dangerous report calls this phone. */
export function AlarmButton({ accountId }: { accountId: string }) {
  const t = useTranslations('crew.alarm');
  const locale = useLocale();
  const [state, setState] = useState<State>('off');
  useEffect(() => {
    // The answer may come after a tap, which then counts.
    void hasAlarm(accountId, locale).then(
      (isOn) => isOn && setState((before) => (before === 'off' ? 'on' : before)),
    );
  }, [accountId, locale]);
  const toggle = async (): Promise<void> => {
    if (state === 'working') return;
    setState('working');
    if (state === 'on') {
      setState((await silenceAlarm(accountId)) ? 'off' : 'failed');
      return;
    }
    const outcome = await soundAlarm(accountId, locale);
    setState(outcome.ok ? 'on' : outcome.problem);
  };
  return (
    <>
      <p className={state === 'off' ? 'bw-hide' : 'bw-small'} role="status">
        {state === 'off' ? '' : t(state)}
      </p>
      <Button variant="secondary" icon="bell" glove block onClick={() => void toggle()}>
        {t(state === 'on' ? 'off' : 'button')}
      </Button>
    </>
  );
}
